// Deciding: what each button of a card does.
const decide = (() => {
  const open = (card, verdict, focusOn) => {
    const form = card.querySelector(".decide-form");
    const choice = store.choiceOf(findingOf(card).finding);
    if (form.hidden && choice) {
      for (const name of ["reason", "source", "note"]) form.elements[name].value = choice[name] || "";
    }
    fields.show(form, verdict);
    form.hidden = false;
    form.elements[focusOn || fields.needs(verdict)[0] || "note"].focus();
  };
  const close = (card) => {
    const form = card.querySelector(".decide-form");
    form.reset();
    form.hidden = true;
  };

  const advance = (from, words) => {
    const next = walk.open(1, from);
    if (next) reveal.go(next, { words: `${words} Next: ` });
    else {
      if (filter.isShown(from)) reveal.to(from);
      else byId("query").focus();
      announce(`${words} No other finding shown is open.`);
    }
  };

  const commit = async (card, told) => {
    if (!await author.ensure()) return;
    close(card);
    store.decide([findingOf(card).finding], { ...told, by: author.name() });
    filter.apply();
    advance(card, `Decided: ${findingCards.shortLine(told)}.`);
  };

  const choose = (card, verdict) => {
    findingCards.equip(card);
    const form = card.querySelector(".decide-form");
    const choice = store.choiceOf(findingOf(card).finding);
    const isAgain = choice && choice.verdict === verdict;
    if (fields.needs(verdict).length || isAgain) open(card, verdict);
    else {
      const note = form.hidden ? "" : form.elements.note.value.trim();
      commit(card, { verdict, reason: "", source: "", note });
    }
  };

  const write = (card) => {
    findingCards.equip(card);
    const choice = store.choiceOf(findingOf(card).finding);
    open(card, choice ? choice.verdict : "", "note");
  };

  const submit = (form) => {
    const card = form.closest("[data-item]");
    if (!form.dataset.chosen || form.dataset.chosen === "reopened") {
      fields.complain(form, "Choose a verdict above; the note goes with it.");
      card.querySelector("[data-verdict]").focus();
      return;
    }
    const { told, missing } = fields.read(form);
    if (missing) fields.complain(form, fields.MISSING[missing], missing);
    else commit(card, told);
  };

  const reopen = async (card) => {
    if (!await author.ensure()) return;
    const taken = { verdict: "reopened", reason: "", source: "", note: "", by: author.name() };
    store.decide([findingOf(card).finding], taken);
    filter.apply();
    reveal.to(card);
    announce("Reopened.");
  };

  const ACTS = {
    note: write,
    reopen,
    skip: (card) => advance(card, "Skipped."),
    open: (card) => {
      const link = card.querySelector(".ways a[href^='#']");
      if (link) link.click();
    },
    cancel: (card) => { close(card); reveal.to(card); },
    markdown: (card) => copying.markdown([card]),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-verdict], [data-act], [data-copy]");
    const card = button && button.closest("article[data-item]");
    if (!card) return;
    if (button.dataset.verdict) choose(card, button.dataset.verdict);
    else if (button.dataset.act) ACTS[button.dataset.act](card);
    else copying[button.dataset.copy](card);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".decide-form")) return;
    event.preventDefault();
    submit(event.target);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (!event.target.matches("textarea[name='note']")) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });

  return { choose, ACTS };
})();
