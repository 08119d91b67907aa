// One verdict for all findings that are shown and open, after a dialog that says how many.
const bulk = (() => {
  const dialog = byId("bulk-dialog");
  const form = dialog.querySelector("form");
  let chosen = [];

  // What is folded away is not shown.
  const seen = () => filter.cards().filter((card) => !card.closest("details:not([open])"));

  const ask = () => {
    const shown = seen();
    chosen = [...new Set(shown.map((card) => findingOf(card).finding))]
      .filter((fingerprint) => !store.isResolved(fingerprint));
    if (!chosen.length) {
      announce("No finding that is shown is open.");
      return;
    }
    form.reset();
    fields.show(form, form.elements.verdict.value);
    const decided = shown.length - chosen.length;
    byId("bulk-words").textContent = `${counted(chosen.length, "finding is", "findings are")} shown and open`
      + `${decided ? `; ${counted(decided, "other is", "others are")} decided already and left as they are` : ""}.`;
    form.querySelector("[type='submit']").textContent = `Decide ${counted(chosen.length, "finding")}`;
    dialog.showModal();
  };

  form.elements.verdict.addEventListener("change", () => fields.show(form, form.elements.verdict.value));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { told, missing } = fields.read(form);
    if (missing) {
      fields.complain(form, fields.MISSING[missing], missing);
      return;
    }
    dialog.close();
    if (!await author.ensure()) return;
    store.decide(chosen, { ...told, by: author.name() });
    filter.apply();
    announce(`${counted(chosen.length, "finding")} decided: ${findingCards.shortLine(told)}.`);
  });
  on("bulk", "click", ask);

  const show = () => {
    const open = seen().filter((card) => !store.isResolved(findingOf(card).finding)).length;
    byId("bulk").textContent = `Decide all ${open.toLocaleString("en-GB")} shown`;
    byId("bulk").disabled = open === 0;
  };
  byId("more").addEventListener("toggle", show);
  for (const kind of ["decided", "filtered"]) document.addEventListener(kind, show);
})();
