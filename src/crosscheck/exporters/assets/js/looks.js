// Light or dark, and what goes on paper.
(() => {
  const root = document.documentElement;
  const THEMES = { auto: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" };
  const names = Object.keys(THEMES);
  const button = byId("theme");

  const wear = (name) => {
    if (name === "auto") delete root.dataset.theme;
    else root.dataset.theme = name;
    if (button) button.textContent = THEMES[name];
  };
  let theme = names.includes(memory.read("theme")) ? memory.read("theme") : "auto";
  wear(theme);
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      theme = names[(names.indexOf(theme) + 1) % names.length];
      memory.write("theme", theme === "auto" ? null : theme);
      wear(theme);
      announce(THEMES[theme]);
    });
  }

  // Paper shows all; the screen gets its folds back afterwards.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = every("details:not([open])");
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
  const printer = byId("print-conflicts");
  if (printer) {
    printer.hidden = false;
    printer.addEventListener("click", () => {
      document.body.classList.add("print-conflicts");
      window.print();
      document.body.classList.remove("print-conflicts");
    });
  }
})();
