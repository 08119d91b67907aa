"use strict";
// Filtering, keys and permalinks. The page says everything without this script.
(() => {
  const byId = (id) => document.getElementById(id);
  const items = Array.from(document.querySelectorAll("[data-item]"));
  const folds = Array.from(document.querySelectorAll("main details"));
  const query = byId("query");
  const clear = byId("clear");
  const matches = byId("matches");
  const keys = byId("keys");
  const chips = Array.from(document.querySelectorAll("[data-chip]"));
  const texts = new Map();
  const FIELDS = ["level", "kind", "source", "rule"];

  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };

  // Words of a query: field:value, "a phrase", and -word for its absence.
  const parse = (text) => {
    const found = text.toLowerCase().match(/-?(?:[a-z]+:)?(?:"[^"]*"|[^\s"]+)/g) || [];
    return found.map((token) => {
      const negated = token.startsWith("-") && token.length > 1;
      const bare = negated ? token.slice(1) : token;
      const at = bare.indexOf(":");
      const field = at > 0 && FIELDS.includes(bare.slice(0, at)) ? bare.slice(0, at) : "";
      const value = (field ? bare.slice(at + 1) : bare).replace(/"/g, "");
      return { negated, field, value };
    }).filter((token) => token.value);
  };

  const holds = (item, token) => token.field
    ? (item.dataset[token.field] || "").includes(token.value)
    : textOf(item).includes(token.value);

  // All plain words, no negated one, and for each field one of its values.
  const isMatch = (item, tokens) => {
    const wanted = new Map();
    for (const token of tokens) {
      if (token.negated) {
        if (holds(item, token)) return false;
      } else if (token.field) {
        wanted.set(token.field, (wanted.get(token.field) || false) || holds(item, token));
      } else if (!holds(item, token)) {
        return false;
      }
    }
    return Array.from(wanted.values()).every(Boolean);
  };

  const apply = () => {
    const text = query.value.trim();
    const tokens = parse(text);
    let shown = 0;
    for (const item of items) {
      const match = isMatch(item, tokens);
      if (item.hidden === match) item.hidden = !match;
      if (match) shown += 1;
    }
    for (const fold of folds) {
      if (tokens.length && fold.querySelector("[data-item]:not([hidden])")) fold.open = true;
    }
    clear.hidden = !text;
    matches.textContent = !tokens.length ? "" : shown
      ? `${shown} of ${items.length} findings and claims`
      : "Nothing matches. Clear the search to see everything.";
    const words = text.toLowerCase().split(/\s+/);
    for (const chip of chips) {
      chip.setAttribute("aria-pressed", String(words.includes(chip.dataset.chip)));
    }
  };

  const remember = () => {
    const text = query.value.trim();
    const place = text ? `#?q=${encodeURIComponent(text)}` : location.pathname + location.search;
    history.replaceState(null, "", place);
  };

  const search = (text) => {
    query.value = text;
    apply();
    remember();
  };

  const toggle = (chip) => {
    const words = query.value.trim().split(/\s+/).filter(Boolean);
    const kept = words.filter((word) => word.toLowerCase() !== chip);
    search((kept.length === words.length ? [...words, chip] : kept).join(" "));
  };

  // Open what a target is folded in, or filtered out by, then go there.
  const reveal = (target) => {
    if (target.closest("[hidden]")) {
      query.value = "";
      apply();
      matches.textContent = "The search was cleared to show what the link points to.";
    }
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
    if (!target.hasAttribute("tabindex") && target.tagName !== "DETAILS") target.tabIndex = -1;
    (target.tagName === "DETAILS" ? target.querySelector("summary") : target)
      .focus({ preventScroll: true });
    target.scrollIntoView();
    // What comes into view gets its real height only then, so the first jump can miss.
    requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
  };

  const follow = () => {
    let hash = location.hash.slice(1);
    try {
      hash = decodeURIComponent(hash);
    } catch {
      return;
    }
    if (hash.startsWith("?q=")) {
      query.value = hash.slice(3);
      apply();
      return;
    }
    const target = hash && byId(hash);
    if (target) reveal(target);
  };

  const step = (by) => {
    const cards = items.filter((item) => item.matches("article") && !item.hidden);
    if (!cards.length) return;
    const here = cards.findIndex((card) => card.contains(document.activeElement));
    const from = here < 0 ? (by > 0 ? -1 : 0) : here;
    const card = cards[Math.min(Math.max(from + by, 0), cards.length - 1)];
    history.replaceState(null, "", `#${card.id}`);
    reveal(card);
  };

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => { query.focus(); query.select(); },
  };

  const stored = (value) => {
    try {
      if (value !== undefined) localStorage.setItem("crosscheck.keys", value);
      return localStorage.getItem("crosscheck.keys");
    } catch {
      return null;
    }
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (event.key === "Escape" && event.target === query) search("");
    if (typing || !keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    // The same link again changes no hash, so nothing else would open its target.
    if (link && link.hash === location.hash) follow();
  });
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  query.addEventListener("input", () => { apply(); remember(); });
  clear.addEventListener("click", () => { search(""); query.focus(); });
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  for (const chip of chips) chip.addEventListener("click", () => toggle(chip.dataset.chip));
  keys.checked = stored() !== "off";
  keys.addEventListener("change", () => stored(keys.checked ? "on" : "off"));
  byId("toolbar").hidden = false;
  follow();
})();
