// The fields of a verdict: which it needs, and what is said in them.
const fields = (() => {
  const needs = (verdict) => report.needs[verdict] || [];
  const show = (form, verdict) => {
    const wants = needs(verdict);
    form.dataset.chosen = verdict;
    for (const field of every("[data-field]", form)) {
      field.hidden = !wants.includes(field.dataset.field);
    }
    form.querySelector(".need").textContent = wants.includes("note") ? "(required)" : "(optional)";
    form.querySelector(".problem").textContent = "";
  };

  // What a form says, or the first field that still has to be filled in.
  const read = (form) => {
    const verdict = form.dataset.chosen;
    const told = { verdict, reason: "", source: "", note: form.elements.note.value.trim() };
    for (const name of ["reason", "source"]) {
      if (needs(verdict).includes(name)) told[name] = form.elements[name].value;
    }
    return { told, missing: needs(verdict).find((name) => !told[name]) };
  };
  const MISSING = {
    reason: "Choose a reason.",
    source: "Choose a source.",
    note: "Write a note: what settles it?",
  };
  const complain = (form, words, name) => {
    form.querySelector(".problem").textContent = words;
    if (name) form.elements[name].focus();
  };

  return { needs, show, read, complain, MISSING };
})();
