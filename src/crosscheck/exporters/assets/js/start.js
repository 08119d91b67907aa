// All is in place: bring back what was decided here before, then show what the address says.
store.recall();
byId("toolbar").hidden = false;
document.dispatchEvent(new CustomEvent("decided", { detail: store.pending() }));
tray.show();
findingCards.start();
reveal.follow();
