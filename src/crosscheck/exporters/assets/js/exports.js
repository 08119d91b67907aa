// The findings that are shown, as files for a spreadsheet or a program.
const exported = (() => {
  const COLUMNS = [
    "finding", "level", "kind", "rule", "question", "outlet", "value", "quote", "sentence", "source",
    "path", "state", "verdict", "reason", "note", "by", "at", "why", "ask",
  ];

  const decisionOf = (fingerprint) => {
    const { verdict = "", reason = "", note = "", by = "", at = "" } = store.choiceOf(fingerprint) || {};
    return { state: store.stateOf(fingerprint), verdict, reason, note, by, at };
  };
  const sideOf = (side) => {
    const { source, exact } = sentenceOf(side);
    const { path = "" } = sources.get(source) || {};
    return { outlet: outletOf(source), value: side.value, quote: wordsOf(side), sentence: exact, source, path };
  };
  const told = ({ finding, level, kind, rule, question, why, ask, sides }) => ({
    finding, level, kind, rule, question, why, ask, ...decisionOf(finding), sides: sides.map(sideOf),
  });
  const shown = () => filter.cards().map(findingOf).map(told);

  // A cell that begins with one of these is a formula to a spreadsheet (OWASP, CSV injection).
  const cell = (value) => {
    const text = String(value).replace(/\0/g, "");
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  const csv = () => {
    const rows = shown().flatMap(({ sides, ...finding }) => sides.map((side) => ({ ...finding, ...side })));
    const lines = rows.map((row) => COLUMNS.map((name) => cell(row[name])).join(","));
    return `\ufeff${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`; // the mark tells Excel: UTF-8
  };

  const name = (ending) => `findings-${report.page}.${ending}`;
  on("export-csv", "click", () => saveFile(name("csv"), "text/csv", csv()));
  on("export-json", "click", () => saveFile(
    name("json"),
    "application/json",
    `${JSON.stringify({ report: report.report, tool: report.tool, findings: shown() }, null, 2)}\n`,
  ));
})();
