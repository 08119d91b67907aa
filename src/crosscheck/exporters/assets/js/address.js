// The state of the page as its address: `#?q=…&view=…`, or `#f-…` for one place alone.
const address = (() => {
  const BLANK = { q: "", view: "one", base: "", other: "", third: "", sync: "on", at: "" };
  let state = { ...BLANK };

  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return "";
    }
  };

  const read = () => {
    const hash = location.hash.slice(1);
    state = { ...BLANK };
    if (!hash.startsWith("?")) {
      state.at = decoded(hash);
      return state;
    }
    const told = new URLSearchParams(hash.slice(1));
    for (const name of Object.keys(BLANK)) state[name] = told.get(name) ?? BLANK[name];
    return state;
  };

  const format = (wanted) => {
    const { at, ...rest } = wanted;
    const told = new URLSearchParams();
    for (const [name, value] of Object.entries(rest)) {
      if (value !== BLANK[name]) told.set(name, value);
    }
    if (!told.size) return at ? `#${encodeURIComponent(at)}` : "";
    if (at) told.set("at", at);
    return `#?${told}`;
  };

  // A deliberate change is a step that Back undoes; typing is not.
  const write = (changes, { step = false } = {}) => {
    state = { ...state, ...changes };
    const hash = format(state);
    if (hash === location.hash) return;
    const place = hash || location.pathname + location.search;
    try {
      history[step ? "pushState" : "replaceState"](null, "", place);
    } catch {
      // Browsers limit how often a page may do this; the next change catches up.
    }
  };

  const linkTo = (wanted) => location.href.split("#")[0] + format({ ...BLANK, ...wanted });

  const hashOf = (wanted) => format({ ...BLANK, ...wanted });

  return { read, write, linkTo, hashOf, get state() { return state; } };
})();
