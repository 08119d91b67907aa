// A finding's card: the buttons that it gets when it comes near, and what it says once they were used.
const findingCards = (() => {
  const template = byId("decide-controls");
  const equipped = new WeakSet();
  const originals = new WeakMap(); // the state lines that the report itself wrote
  const NEAR = "100% 0px"; // cards within a screen of what is seen get their buttons
  let last = null;

  const shortLine = (choice) => {
    const source = choice.source ? `: ${visible(outletOf(choice.source))}` : "";
    const reason = choice.reason ? `: ${report.words.reasons[choice.reason]}` : "";
    return `${report.words.verdicts[choice.verdict]}${source}${reason}`;
  };
  const signature = ({ by, at }) => `by ${visible(by)}, ${at.slice(0, 16).replace("T", " ")} UTC`;
  const note = (choice) => (choice.note
    ? [" ", make("bdi", { className: "note", textContent: `“${visible(choice.note)}”` })]
    : []);

  const sentence = (choice) => [`${shortLine(choice)}, ${signature(choice)}.`, ...note(choice)];

  const icon = (name) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `#icon-${name}`);
    svg.append(use);
    return svg;
  };

  // The same line that the report itself writes at the head of a card.
  const stateLine = (fingerprint, state) => {
    const choice = store.choiceOf(fingerprint);
    const words = make("span", {}, make("strong", { textContent: `${report.words.states[state]}.` }));
    if (choice && choice.verdict !== "reopened") {
      words.append(" ", ...sentence(choice));
    }
    if (store.isPending(fingerprint)) {
      const textContent = saving.isServer ? "Not saved yet." : "Not downloaded yet.";
      words.append(" ", make("span", { className: "unsaved", textContent }));
    }
    return make("div", { className: `state-line state-line--${state}` },
      make("p", {}, icon(store.isResolved(fingerprint) ? "decided" : "waiting"), words));
  };

  const history = (fingerprint) => {
    const told = store.historyOf(fingerprint).filter((choice) => choice.isPast);
    if (!told.length) return null;
    return make("details", { className: "history" },
      make("summary", { textContent: counted(told.length, "earlier decision") }),
      make("ol", {}, ...told.map((choice) => make("li", {}, ...sentence(choice)))));
  };

  const show = (card) => {
    const { finding } = findingOf(card);
    const state = store.stateOf(finding);
    card.dataset.decision = state;
    card.classList.toggle("is-decided", store.isResolved(finding));
    const old = card.querySelector(".state-line");
    if (!originals.has(card)) originals.set(card, old);
    if (old) old.remove();
    const line = store.isUntouched(finding) ? originals.get(card) : stateLine(finding, state);
    if (line && state !== "open") card.querySelector(".finding-head").after(line);
    const past = card.querySelector(".history");
    const isOpen = Boolean(past && past.open);
    if (past) past.remove();
    const told = history(finding);
    if (told) {
      told.open = isOpen;
      card.querySelector(".decide").prepend(told);
    }
    glance(card, store.isResolved(finding) ? report.words.states[state].toLowerCase() : "");
    press(card);
  };

  // The line that leads to the card from the head of the page.
  const glance = (card, words) => {
    const link = document.querySelector(`.glance a[href="#${card.id}"]`);
    if (!link) return;
    link.closest("li").classList.toggle("is-decided", words !== "");
    const told = link.querySelector(".glance-state");
    if (told) told.remove();
    if (words) {
      link.querySelector(".glance-title")
        .append(make("span", { className: "glance-state", textContent: ` ${words}` }));
    }
  };

  const press = (card) => {
    const choice = store.choiceOf(findingOf(card).finding);
    for (const button of every("[data-verdict]", card)) {
      const isPressed = choice !== null && choice.verdict === button.dataset.verdict;
      button.setAttribute("aria-pressed", String(isPressed));
    }
    const reopen = card.querySelector("[data-act='reopen']");
    if (reopen) reopen.hidden = !store.isResolved(findingOf(card).finding);
  };

  // What a card says of its finding becomes a search for more of that.
  const tags = (card) => {
    const mark = (element, field, value) => {
      if (!element || !value || element.closest("a, button")) return;
      const token = query.token(field, value);
      const link = make("a", {
        className: "tag", href: address.hashOf({ q: token }),
        title: "Show only these; with Ctrl or Cmd, add to the search",
      });
      link.dataset.token = token;
      element.replaceWith(link);
      link.append(element);
    };
    mark(card.querySelector(".kicker .badge"), "status", card.dataset.level);
    mark(card.querySelector(".kicker .kind"), "type", findingOf(card).kind);
    mark(card.querySelector(".kicker .code"), "rule", card.dataset.rule);
    for (const name of every(".sides .who > bdi", card)) {
      mark(name, "source", name.textContent.toLowerCase());
    }
  };

  const equip = (card) => {
    if (equipped.has(card)) return;
    equipped.add(card);
    card.querySelector(".decide").append(template.content.cloneNode(true));
    const finding = findingOf(card);
    card.querySelector(".verdicts").setAttribute("aria-label", `Verdict: ${visible(finding.question)}`);
    const select = card.querySelector("select[name='source']");
    for (const id of new Set(finding.sides.map((side) => sentenceOf(side).source))) {
      select.append(make("option", { value: id, textContent: visible(outletOf(id)) }));
    }
    for (const button of every("[data-copy]", card)) button.hidden = false;
    tags(card);
    press(card);
  };

  document.addEventListener("focusin", (event) => {
    const card = event.target.closest("article[data-item]");
    if (!card) return;
    last = card;
    equip(card);
  });
  document.addEventListener("decided", (event) => {
    for (const fingerprint of event.detail) (cardsOf.get(fingerprint) || []).forEach(show);
    const count = document.querySelector("[data-open-count]");
    if (!count) return;
    const open = report.findings
      .filter((each) => each.level === "conflict" && !store.isSettled(each.finding));
    count.textContent = open.length.toLocaleString("en-GB");
    count.parentElement.classList.toggle("is-open", open.length > 0);
  });

  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      equip(entry.target);
      near.unobserve(entry.target);
    }
  }, { rootMargin: NEAR });
  const start = () => {
    for (const each of cardsOf.values()) each.forEach((card) => near.observe(card));
  };

  const current = () => {
    const card = document.activeElement.closest("article[data-item]") || last;
    return card && filter.isShown(card) ? card : null;
  };

  return { start, current, equip, shortLine };
})();
