// Who decides: asked once, remembered by the browser where it remembers anything.
const author = (() => {
  const dialog = byId("name-dialog");
  const field = dialog.querySelector("input");
  let known = memory.read("author") || document.documentElement.dataset.by || "";

  const ask = () => new Promise((resolve) => {
    field.value = known;
    dialog.querySelector(".problem").textContent = "";
    dialog.showModal();
    dialog.querySelector("form").onsubmit = (event) => {
      event.preventDefault();
      const name = field.value.trim();
      if (!name) {
        dialog.querySelector(".problem").textContent = "Write a name or initials.";
        field.focus();
        return;
      }
      known = name;
      memory.write("author", name);
      resolve(true);
      dialog.close();
    };
    dialog.onclose = () => resolve(false); // of no effect once a name was given
  });

  return {
    name: () => known,
    ask,
    ensure: async () => Boolean(known) || ask(),
  };
})();
