// The full texts side by side, lined up and scrolled together; signs that hide, shown or not.
// The markup's side of this contract stands at the top of _sources.j2.
const sourceView = (() => {
  const place = byId("texts");
  const panes = new Map(every("details[data-pane]").map((pane) => [pane.dataset.pane, pane]));
  const pickers = ["base-source", "other-source", "third-source"].map(byId);
  const NAMES = ["base", "other", "third"];
  const hasView = pickers.every(Boolean) && panes.size > 1;
  let leader = null; // the column that the reader scrolls; the others follow
  let isFollowing = false;

  const columnOf = (pane) => pane.querySelector(".column");
  const chosen = () => pickers.map((picker) => panes.get(picker.value)).filter(Boolean);
  const isSide = () => address.state.view === "side";

  // What the address says, as far as it names sources of this report, each once.
  const pick = () => {
    const all = Array.from(panes.keys());
    const taken = [];
    pickers.forEach((picker, at) => {
      const asked = address.state[NAMES[at]];
      const isFree = panes.has(asked) && !taken.includes(asked);
      picker.value = isFree ? asked : at === 2 ? "" : all.find((id) => !taken.includes(id)) || "";
      taken.push(picker.value);
    });
  };

  const lay = () => {
    const shown = isSide() ? chosen() : [];
    for (const pane of panes.values()) {
      const at = shown.indexOf(pane);
      if (at < 0) delete pane.dataset.column;
      else {
        pane.open = true;
        pane.dataset.column = String(at + 1);
      }
    }
  };

  const apply = () => {
    if (!hasView) return;
    place.dataset.view = isSide() ? "side" : "one";
    pick();
    byId("sync").checked = address.state.sync !== "off";
    for (const button of every("#view-mode button[data-view]")) {
      button.setAttribute("aria-pressed", String(button.dataset.view === place.dataset.view));
    }
    for (const part of every("label", byId("view-tools"))) part.hidden = !isSide();
    lay();
  };

  // A claim of one group names it by its link alone.
  const groupsOf = (claim) => (claim.dataset.group || claim.hash.slice(1)).split(" ");
  const sharing = (pane, groups) => groups
    .map((group) => columnOf(pane).querySelector(
      `.claim[data-group~="${CSS.escape(group)}"], .claim[href="#${CSS.escape(group)}"]`,
    ))
    .find(Boolean);

  const align = (claim) => {
    const own = claim.closest("details[data-pane]");
    const found = chosen().filter((pane) => pane !== own)
      .map((pane) => [pane, sharing(pane, groupsOf(claim))]).filter(([, match]) => match);
    for (const old of every(".is-aligned", place)) old.classList.remove("is-aligned");
    claim.classList.add("is-aligned");
    const offset = claim.getBoundingClientRect().top - columnOf(own).getBoundingClientRect().top;
    for (const [pane, match] of found) {
      match.classList.add("is-aligned");
      const column = columnOf(pane);
      const top = match.getBoundingClientRect().top - column.getBoundingClientRect().top;
      column.scrollTop += top - offset;
    }
    announce(found.length
      ? `Lined up in ${counted(found.length, "other text")}.`
      : "The other texts shown do not mention this.");
  };

  // The first claim in view that another column shares leads; without one, the share scrolled.
  const follow = (column) => {
    const own = column.closest("details[data-pane]");
    const top = column.getBoundingClientRect().top;
    const claims = every("a.claim:not(.tone-unique)", column)
      .filter((claim) => claim.getBoundingClientRect().bottom >= top);
    for (const pane of chosen().filter((each) => each !== own)) {
      const other = columnOf(pane);
      const lead = claims.slice(0, 8).map((claim) => [claim, sharing(pane, groupsOf(claim))])
        .find(([, match]) => match);
      if (lead) {
        const [claim, match] = lead;
        other.scrollTop += (match.getBoundingClientRect().top - other.getBoundingClientRect().top)
          - (claim.getBoundingClientRect().top - top);
      } else {
        const share = column.scrollTop / Math.max(1, column.scrollHeight - column.clientHeight);
        other.scrollTop = share * (other.scrollHeight - other.clientHeight);
      }
    }
  };

  const watch = (column) => {
    for (const kind of ["pointerenter", "focusin", "wheel", "touchstart"]) {
      column.addEventListener(kind, () => { leader = column; }, { passive: true });
    }
    column.addEventListener("scroll", () => {
      if (!isSide() || !byId("sync").checked || leader !== column || isFollowing) return;
      isFollowing = true;
      requestAnimationFrame(() => {
        follow(column);
        isFollowing = false;
      });
    }, { passive: true });
  };

  const change = (changes) => {
    address.write(changes, { step: true });
    apply();
  };

  if (hasView) {
    byId("view-tools").hidden = false;
    for (const button of every("#view-mode button[data-view]")) {
      button.addEventListener("click", () => change({ view: button.dataset.view }));
    }
    pickers.forEach((picker, at) => {
      picker.addEventListener("change", () => change({ [NAMES[at]]: picker.value }));
    });
    on("sync", "change", () => change({ sync: byId("sync").checked ? "on" : "off" }));
    for (const pane of panes.values()) watch(columnOf(pane));
    place.addEventListener("click", (event) => {
      const claim = event.target.closest("a.claim");
      if (!claim || !isSide() || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      leader = null;
      align(claim);
    });
  }
  for (const button of every("button[data-hidden-toggle]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const isOff = panes.get(button.dataset.hiddenToggle).classList.toggle("without-signs");
      button.setAttribute("aria-pressed", String(!isOff));
    });
  }

  return { apply };
})();
