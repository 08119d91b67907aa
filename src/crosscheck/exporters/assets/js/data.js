// What the report says of its findings, as the page carries it for this script.
const report = JSON.parse(byId("report-data").textContent);
const sources = new Map(report.sources.map((source) => [source.id, source]));
const findings = new Map(report.findings.map((finding) => [finding.finding, finding]));
const cardsOf = new Map();
const findingAt = new Map();
for (const finding of report.findings) {
  const card = byId(finding.anchor);
  if (!card) continue;
  findingAt.set(finding.anchor, findings.get(finding.finding));
  cardsOf.set(finding.finding, [...(cardsOf.get(finding.finding) || []), card]);
}

const findingOf = (card) => (card ? findingAt.get(card.id) : undefined);
const outletOf = (id) => (sources.has(id) ? sources.get(id).outlet : id);
const sentenceOf = (side) => {
  const [source, key, start, end, exact, prefix, suffix] = report.sentences[side.sentence];
  return { source, key, start, end, exact, prefix, suffix };
};

// Offsets count code points, as in Python.
const wordsOf = (side) => typeof side.words === "string"
  ? side.words
  : Array.from(sentenceOf(side).exact).slice(...side.words).join("");

// One side as decisions/drafts hold it.
const decidedSide = (side) => {
  const { source, key, start, end, exact, prefix, suffix } = sentenceOf(side);
  const { path = "", sha256 = "" } = sources.get(source) || {};
  return {
    ...(side.occurrence ? { occurrence: side.occurrence } : {}),
    key,
    path,
    position: { start, end },
    selector: { exact, prefix, suffix },
    source_id: source,
    source_sha256: sha256,
    words: wordsOf(side),
  };
};

// Characters that cannot be seen, or that turn text around, by name.
const HIDDEN = new RegExp([
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f]",
  "[\\u2028-\\u202e\\u2060-\\u2069\\ufeff]",
  "[\\u{e0000}-\\u{e007f}]",
  "\\p{Cs}",
].join("|"), "gu");
const visible = (text) => text.replace(
  HIDDEN,
  (sign) => `[U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`,
);
