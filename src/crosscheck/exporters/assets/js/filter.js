// Which findings and claims are shown. All is read before anything is written: the page is long.
const filter = (() => {
  const items = every("[data-item]");
  const parts = every("section.level, main details").filter((each) => each.querySelector("[data-item]"));
  const field = byId("query");
  const known = new Map();
  const opened = new Set();
  const SLOW = 1000; // items: with more, typing waits for a pause
  const PAUSE = 80; // milliseconds
  let excepted = null;
  let typing = 0;

  const textOf = (item) => query.folded(
    item.matches("article")
      ? Array.from(item.children).filter((part) => !part.matches(".decide"))
        .map((part) => part.textContent).join(" ")
      : item.textContent,
  );
  const list = (text, mark) => (text || "").split(mark).filter(Boolean);
  // A group of claims names its outlets in words, and nowhere else.
  const sourcesOf = (item) => item.dataset.source
    ?? every(".outlet", item).map((each) => each.textContent).join("|");

  const factsOf = (item) => {
    if (known.has(item)) return known.get(item);
    const finding = findingOf(item);
    let text;
    const facts = {
      level: [item.dataset.level || ""],
      kind: [query.folded(item.dataset.kind || ""), finding ? finding.kind : ""],
      rule: [query.folded(item.dataset.rule || "")],
      source: list(query.folded(sourcesOf(item)), "|"),
      date: list(item.dataset.date, " "),
      decision: () => (finding ? store.wordsFor(finding.finding) : []),
      notes: () => (finding ? query.folded(store.notesOf(finding.finding)) : ""),
      text: () => (text ??= textOf(item)),
    };
    known.set(item, facts);
    return facts;
  };

  // A part of the page without a match is hidden; a folded part with one is opened, for as long.
  const showParts = (isFiltered) => {
    const filled = parts.map((part) => part.querySelector("[data-item]:not([hidden])") !== null);
    parts.forEach((part, at) => {
      const isHidden = isFiltered && !filled[at];
      if (part.hidden !== isHidden) part.hidden = isHidden;
      if (part.tagName !== "DETAILS") return;
      if (isFiltered && filled[at] && !part.open) {
        part.open = true;
        opened.add(part);
      } else if (!isFiltered && opened.delete(part)) {
        part.open = false;
      }
    });
  };

  const say = (text, shown) => {
    const isFiltered = text.trim() !== "";
    byId("clear").hidden = !isFiltered;
    byId("matches").textContent = !isFiltered ? "" : shown
      ? `${shown.toLocaleString("en-GB")} of ${counted(items.length, "finding or claim", "findings and claims")}`
      : "Nothing matches. Clear the search to see everything.";
    for (const chip of every("[data-chip]")) {
      chip.setAttribute("aria-pressed", String(query.has(text, chip.dataset.chip)));
    }
  };

  const apply = () => {
    const text = address.state.q;
    const tokens = query.parse(text);
    if (field.value !== text) field.value = text;
    const matched = items.map((item) => item === excepted || query.matches(factsOf(item), tokens));
    items.forEach((item, at) => {
      if (item.hidden === matched[at]) item.hidden = !matched[at];
    });
    showParts(tokens.length > 0);
    say(text, matched.filter(Boolean).length - (excepted ? 1 : 0));
    document.dispatchEvent(new Event("filtered"));
  };

  const except = (item) => {
    excepted = item;
    byId("notice").hidden = !item;
    byId("notice-words").textContent = item
      ? "This does not match the search; it is shown because a link points to it."
      : "";
  };

  const search = (text, { step = true } = {}) => {
    except(null);
    address.write({ q: text.trim() === "" ? "" : text, at: "" }, { step });
    apply();
  };

  const toggle = (token) => search(
    query.has(field.value, token)
      ? query.without(field.value, token)
      : query.withToken(field.value, token),
  );

  let isFresh = true; // the first letter of a search is a step, the rest belongs to it
  const type = () => {
    clearTimeout(typing);
    const step = isFresh;
    isFresh = false;
    const act = () => search(field.value, { step });
    if (items.length < SLOW) act();
    else typing = setTimeout(act, PAUSE);
  };

  const isShown = (item) => !item.hidden && !item.closest("[hidden]");
  const cards = () => items.filter((item) => item.matches("article") && isShown(item));

  field.addEventListener("input", type);
  for (const kind of ["focus", "change"]) field.addEventListener(kind, () => { isFresh = true; });
  on("clear", "click", () => { search(""); field.focus(); });
  on("notice-clear", "click", () => { search(""); field.focus(); });
  for (const chip of every("[data-chip]")) {
    chip.addEventListener("click", () => toggle(chip.dataset.chip));
  }

  // Ready before the first letter is typed, without keeping anything waiting.
  const warm = (deadline) => {
    for (const item of items) {
      if (known.has(item)) continue;
      factsOf(item).text();
      if (deadline.timeRemaining() < 2) {
        requestIdleCallback(warm);
        return;
      }
    }
  };
  if (window.requestIdleCallback) requestIdleCallback(warm);

  return { apply, search, except, cards, isShown, items };
})();
