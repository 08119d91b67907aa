// The language of the search field: words, "phrases", field:value and -anything for its absence.
// All words must hold, one value of each field, and nothing that is negated.
const query = (() => {
  const FIELDS = {
    status: "level", level: "level", type: "kind", kind: "kind",
    source: "source", decision: "decision", date: "date", rule: "rule",
  };
  const SYNONYMS = {
    conflicting: "conflict", conflicts: "conflict", updates: "update", differences: "difference",
    undecided: "open", unresolved: "open", unsaved: "unsaved",
  };
  const TOKEN = /-?(?:[a-z]+:)?(?:"[^"]*"?|[^\s"]+)/gi;

  // Case, blanks and curly quotes do not matter.
  const folded = (text) => text.normalize("NFC").toLowerCase()
    .replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ");

  const parse = (text) => (text.match(TOKEN) || []).map((raw) => {
    const negated = raw.startsWith("-") && raw.length > 1;
    const bare = negated ? raw.slice(1) : raw;
    const at = bare.indexOf(":");
    const field = at > 0 ? FIELDS[bare.slice(0, at).toLowerCase()] || "" : "";
    const value = folded((field ? bare.slice(at + 1) : bare).replace(/"/g, ""));
    return { raw, negated, field, value: field ? SYNONYMS[value] || value : value };
  }).filter((token) => token.value.trim());

  const startsWith = (words, value) => words.some((word) => word.startsWith(value));

  // A day, the start of one (a month, a year), or "from..to" with either end left out.
  const isDayIn = (day, value) => {
    const [from, to] = value.split("..");
    if (to === undefined) return day.startsWith(value);
    return day >= from && (!to || day <= to || day.startsWith(to));
  };

  const holds = (facts, { field, value }) => {
    switch (field) {
      case "source": return facts.source.some((name) => name.includes(value));
      case "date": return facts.date.some((day) => isDayIn(day, value));
      case "decision": return startsWith(facts.decision(), value);
      case "": return facts.text().includes(value) || facts.notes().includes(value);
      default: return startsWith(facts[field], value);
    }
  };

  const matches = (facts, tokens) => {
    const wanted = new Map();
    for (const token of tokens) {
      if (token.negated) {
        if (holds(facts, token)) return false;
      } else if (!token.field) {
        if (!holds(facts, token)) return false;
      } else if (!wanted.get(token.field)) {
        wanted.set(token.field, holds(facts, token));
      }
    }
    return Array.from(wanted.values()).every(Boolean);
  };

  const isSame = (one, other) => one.negated === other.negated && one.field === other.field
    && one.value === other.value;
  const has = (text, token) => parse(text).some((each) => isSame(each, parse(token)[0]));
  const without = (text, token) => parse(text)
    .filter((each) => !isSame(each, parse(token)[0])).map((each) => each.raw).join(" ");
  const withToken = (text, token) => (has(text, token) ? text : `${text} ${token}`.trim());

  const token = (field, value) => {
    const plain = value.replace(/"/g, "");
    return `${field}:${/\s/.test(plain) ? `"${plain}"` : plain}`;
  };

  return { folded, parse, matches, has, without, withToken, token };
})();
