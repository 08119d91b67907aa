// The keyboard: one table, from which the help is made. Nothing fires while somebody is typing.
const keys = (() => {
  const onCard = (act) => () => {
    const card = findingCards.current();
    if (card) act(card);
    else announce("Go to a finding first: press j.");
  };
  const help = byId("help");
  const showHelp = () => {
    help.showModal();
    byId("help-title").focus(); // so that long help starts at its beginning
  };
  const search = () => { byId("query").focus(); byId("query").select(); };

  // Each also has a button, which names it in aria-keyshortcuts.
  const MAP = [
    { key: "j", words: "Next finding", act: () => walk.step(1) },
    { key: "k", words: "Previous finding", act: () => walk.step(-1) },
    { key: "n", words: "Next unresolved finding", act: () => walk.stepOpen(1) },
    { key: "p", words: "Previous unresolved finding", act: () => walk.stepOpen(-1) },
    ...every("[data-verdict]", byId("decide-controls").content).map((button) => ({
      key: button.getAttribute("aria-keyshortcuts"),
      words: button.lastChild.textContent.trim(),
      act: onCard((card) => decide.choose(card, button.dataset.verdict)),
    })),
    { key: "e", words: "Write a note", act: onCard(decide.ACTS.note) },
    { key: "s", words: "Skip to the next unresolved finding", act: onCard(decide.ACTS.skip) },
    { key: "o", words: "Open the source at the sentence", act: onCard(decide.ACTS.open) },
    { key: "u", words: "Undo", act: () => tray.undo() },
    { key: "U", told: "Shift+U", words: "Redo", act: () => tray.redo() },
    { key: "[", words: "Previous source", act: () => walk.stepSource(-1) },
    { key: "]", words: "Next source", act: () => walk.stepSource(1) },
    { key: "/", words: "Search", act: search },
    { key: "g", words: "Back to the top", act: () => walk.top() },
    { key: "?", words: "This help", act: showHelp },
    { key: "Escape", told: "Esc", words: "Close what is open; in the search field, clear it", act: null },
  ];
  const REPEATING = "jknp[]"; // a key that is held down walks on, but decides nothing twice

  const escape = (target) => {
    const card = target.closest("article[data-item]");
    if (target === byId("query")) filter.search("");
    else if (target.closest(".decide-form")) decide.ACTS.cancel(card);
    else if (target.closest("#more")) {
      byId("more").open = false;
      byId("more").querySelector("summary").focus();
    }
  };

  const TYPING = "input:not([type='checkbox']), textarea, select, [contenteditable]";

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      escape(event.target);
      return;
    }
    if (!byId("keys").checked || event.target.closest(TYPING)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const entry = MAP.find((each) => each.key === event.key);
    if (!entry || (entry.key === "U" && !event.shiftKey)) return;
    event.preventDefault();
    if (!event.repeat || REPEATING.includes(entry.key)) entry.act();
  });

  const rows = MAP.map(({ key, told, words }) => make("tr", {},
    make("td", {}, make("kbd", { textContent: told || key })),
    make("td", { textContent: words })));
  byId("key-table").tBodies[0].append(...rows);

  const turn = (isOn) => {
    byId("keys").checked = isOn;
    document.documentElement.dataset.keys = isOn ? "on" : "off";
  };
  turn(memory.read("keys") !== "off");
  on("keys", "change", () => {
    turn(byId("keys").checked);
    memory.write("keys", byId("keys").checked ? null : "off");
  });
  on("show-help", "click", showHelp);
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, (event) => {
      if (!event.target.closest("#more, dialog")) byId("more").open = false;
    });
  }
  for (const button of every("dialog [data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
})();
