// From finding to finding, and from source to source.
const walk = (() => {
  const isOpen = (card) => card.dataset.level !== "difference"
    && !store.isResolved(findingOf(card).finding);

  // The nearest card after (1) or before (-1) one that holds, in the order of the page.
  const near = (cards, from, by) => {
    const follows = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    const inOrder = by > 0 ? cards : cards.slice().reverse();
    return inOrder.find((card) => card !== from
      && (!from || from.compareDocumentPosition(card) & follows)) || null;
  };

  const open = (by, from = findingCards.current()) => {
    const cards = filter.cards().filter(isOpen);
    return near(cards, from, by) || near(cards.filter((card) => card !== from), null, by);
  };

  const step = (by) => {
    const cards = filter.cards();
    const here = findingCards.current();
    const card = near(cards, here, by) || (here && cards.includes(here) ? here : null);
    if (card) reveal.go(card);
    else announce("No finding is shown.");
  };
  const stepOpen = (by) => {
    const card = open(by);
    if (card) reveal.go(card);
    else announce("No unresolved finding is shown.");
  };

  const stepSource = (by) => {
    const texts = every("#texts details[data-pane], #texts > details.text")
      .filter((text) => text.getClientRects().length);
    const here = texts.findIndex((text) => text.contains(document.activeElement));
    const next = texts[(here < 0 ? (by > 0 ? 0 : texts.length - 1) : here + by + texts.length) % texts.length];
    if (next) reveal.go(next);
  };

  const top = () => {
    window.scrollTo(0, 0);
    const title = document.querySelector("h1");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  };

  on("next", "click", () => step(1));
  on("previous", "click", () => step(-1));
  on("next-open", "click", () => stepOpen(1));
  on("previous-open", "click", () => stepOpen(-1));
  on("next-source", "click", () => stepSource(1));
  on("previous-source", "click", () => stepSource(-1));
  on("go-top", "click", top);

  return { open, step, stepOpen, stepSource, top };
})();
