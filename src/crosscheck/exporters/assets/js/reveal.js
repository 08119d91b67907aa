// Going to a place of the page: what hides it is opened, it gets the focus, and the move is told.
const reveal = (() => {
  const titleOf = (target) => {
    const finding = findingOf(target);
    if (finding) return visible(finding.question);
    const words = (target.querySelector("summary, h2, h3") || target).textContent;
    const near = words.trim() || (target.nextElementSibling || target).textContent;
    return near.trim().replace(/\s+/g, " ").slice(0, 120);
  };

  const show = (target) => {
    const item = target.closest("[data-item]");
    if (item && item.hidden) {
      filter.except(item);
      filter.apply();
    }
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      if (at.hidden) at.hidden = false;
    }
  };

  const settle = (target) => target.scrollIntoView({ block: "start" });

  const reveal = (target) => {
    show(target);
    const focused = target.tagName === "DETAILS" ? target.querySelector("summary") : target;
    if (focused.tabIndex < 0 && !focused.hasAttribute("tabindex")) focused.tabIndex = -1;
    focused.focus({ preventScroll: true });
    settle(target);
    // What comes into view gets its real height only then, so the first jump can miss.
    requestAnimationFrame(() => requestAnimationFrame(() => settle(target)));
  };

  const go = (target, { step = false, words = "" } = {}) => {
    address.write({ at: target.id }, { step });
    reveal(target);
    const card = target.closest("article[data-item]");
    const cards = card ? filter.cards() : [];
    const place = card ? `${cards.indexOf(card) + 1} of ${cards.length}: ` : "";
    announce(`${words}${place}${titleOf(target)}`);
  };

  // The whole state of the address: search, view and place.
  let followed = null;
  const follow = () => {
    if (followed === location.hash) return;
    followed = location.hash;
    const { at } = address.read();
    filter.except(null);
    filter.apply();
    sourceView.apply();
    const target = at && byId(at);
    if (target) go(target, { words: "Link opened: " });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.defaultPrevented || event.button) return;
    const isModified = event.ctrlKey || event.metaKey;
    if (link.dataset.token) {
      event.preventDefault();
      filter.search(isModified ? query.withToken(address.state.q, link.dataset.token) : link.dataset.token);
      return;
    }
    const target = byId(decodeURIComponent(link.hash.slice(1)));
    if (!target || isModified || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(target, { step: true });
  });
  const moved = () => { follow(); };
  window.addEventListener("popstate", () => { followed = null; moved(); });
  window.addEventListener("hashchange", moved);

  return { go, follow, to: reveal };
})();
