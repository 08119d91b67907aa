// Findings as text for other places: a link, a citation, Markdown.
const copying = (() => {
  // Nothing of an article may become markup, a mention or a link where it is pasted.
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;" };
  const plain = (text) => visible(text).replace(/\s+/g, " ").trim()
    .replace(/[\\`*_{}[\]()#+\-.!|~:]/g, "\\$&").replace(/[&<>@]/g, (sign) => ENTITIES[sign]);

  const sideLine = (side) => {
    const value = side.value ? ` (${plain(side.value)})` : "";
    return `- **${plain(outletOf(sentenceOf(side).source))}**${value}: “${plain(sentenceOf(side).exact)}”`;
  };
  const decisionLine = (fingerprint) => {
    const choice = store.choiceOf(fingerprint);
    const state = report.words.states[store.stateOf(fingerprint)];
    if (!store.isResolved(fingerprint) || !choice) return `_${plain(state)}_`;
    const note = choice.note ? ` – ${plain(choice.note)}` : "";
    return `_${plain(state)}: ${plain(findingCards.shortLine(choice))}, by ${plain(choice.by)}_${note}`;
  };
  const markdownOf = (finding) => [
    `### ${plain(finding.question)}`,
    "",
    ...finding.sides.map(sideLine),
    "",
    plain(finding.why),
    "",
    `**What would settle it:** ${plain(finding.ask)}`,
    "",
    decisionLine(finding.finding),
    "",
  ].join("\n");

  const markdown = (cards) => copyText(
    cards.map((card) => markdownOf(findingOf(card))).join("\n"),
    cards.length === 1 ? "The finding" : counted(cards.length, "finding"),
  );
  const link = (card) => copyText(address.linkTo({ at: card.id }), "The link");
  // The question, then who said what and when: each sentence once.
  const citation = (card) => {
    const finding = findingOf(card);
    const told = finding.sides.map((side) => {
      const { source, exact } = sentenceOf(side);
      const published = sources.has(source) ? sources.get(source).published : "";
      return `${visible(outletOf(source))}${published ? `, ${published}` : ""}: “${visible(exact)}”`;
    });
    const said = Array.from(new Set(told)).join("; ");
    const words = `${visible(finding.question)} ${said} (${visible(finding.rule)}, ${report.tool})`;
    return copyText(words.replace(/\s+/g, " ").trim(), "The citation");
  };

  on("copy-markdown", "click", () => markdown(filter.cards()));
  return { markdown, link, citation };
})();
