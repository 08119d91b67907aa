// The bar at the foot of the page: what is decided and not yet handed over, undo and redo.
const tray = (() => {
  const words = byId("tray-words");

  const told = () => {
    const pending = store.pending().length;
    if (saving.isServer) {
      if (saving.problem()) return `${counted(pending, "decision")} not saved: ${visible(saving.problem())}`;
      return pending ? `Saving ${counted(pending, "decision")} …` : "Saved";
    }
    if (!pending) return "No decision to download.";
    return store.unsafe().length
      ? `${counted(pending, "decision")} in this browser alone.`
      : `Downloaded. Now run: crosscheck decisions import ${fileName()}`;
  };
  const fileName = () => `decisions-${report.page}.jsonl`;

  const show = () => {
    const pending = store.pending().length;
    const isKept = !saving.isServer || saving.problem() !== "";
    byId("tray").hidden = !(pending || store.canUndo() || store.canRedo());
    words.textContent = told();
    byId("download").textContent = `Download ${counted(pending, "decision")}`;
    for (const id of ["download", "copy-decisions"]) byId(id).hidden = !pending || !isKept;
    byId("try-again").hidden = !pending || !saving.problem();
    byId("forget").hidden = saving.isServer || !pending;
    byId("undo").disabled = !store.canUndo();
    byId("redo").disabled = !store.canRedo();
    byId("rename").hidden = !author.name();
    byId("rename").textContent = `Decided by ${visible(author.name())}`;
    byId("rename").setAttribute("aria-label", `Decided by ${visible(author.name())}: change the name`);
  };

  // Keys sorted and no blanks, as the decisions file has it.
  const canonical = (value) => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const pairs = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${pairs.join(",")}}`;
  };
  const lines = () => store.drafts().map((draft) => `${canonical(draft)}\n`).join("");

  const download = () => {
    saveFile(fileName(), "application/x-ndjson", lines());
    store.markDownloaded();
    show();
    announce(words.textContent);
  };
  const copy = async () => {
    if (!await copyText(lines(), counted(store.pending().length, "decision"))) return;
    store.markDownloaded();
    show();
  };

  const back = (changed, what) => {
    if (!changed.length) {
      announce(`Nothing to ${what}.`);
      return;
    }
    filter.apply();
    const card = cardsOf.get(changed[0])[0];
    if (filter.isShown(card)) reveal.to(card);
    announce(`${what === "undo" ? "Undone" : "Done again"}: ${counted(changed.length, "finding")}.`);
  };
  const undo = () => back(store.undo(), "undo");
  const redo = () => back(store.redo(), "redo");

  on("download", "click", download);
  on("copy-decisions", "click", copy);
  on("try-again", "click", saving.flush);
  on("undo", "click", undo);
  on("redo", "click", redo);
  on("rename", "click", async () => { await author.ask(); show(); });
  on("forget", "click", () => { store.forget(); filter.apply(); });
  for (const kind of ["decided", "saved"]) document.addEventListener(kind, show);
  window.addEventListener("storage", (event) => {
    if (event.key !== `crosscheck.${store.KEY}`) return;
    store.recall();
    document.dispatchEvent(new CustomEvent("decided", { detail: store.pending() }));
  });

  return { undo, redo, show };
})();
