// Where decisions go: to the review server at once, or, from a file, nowhere until downloaded.
const saving = (() => {
  const isServer = document.documentElement.dataset.save === "server";
  const TOKEN = /^#token=([\w-]+)$/;
  let isSending = false;
  let problem = "";

  // The token comes in the address, and leaves it, so that no copied link carries it on.
  const takeToken = () => {
    const told = TOKEN.exec(location.hash);
    if (!told) return memory.read("token", "sessionStorage") || "";
    memory.write("token", told[1], "sessionStorage");
    history.replaceState(null, "", location.pathname + location.search);
    return told[1];
  };
  const token = isServer ? takeToken() : "";

  const post = async (drafts) => {
    const answer = await fetch("/api/decisions", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Crosscheck-Token": token },
      body: JSON.stringify({ decisions: drafts }),
    });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(told.error || `The review server answered ${answer.status}.`);
    return told;
  };

  const showGate = (gate) => {
    const place = document.querySelector(".gate");
    if (!gate || !place) return;
    place.dataset.gate = gate.passed ? "pass" : "fail";
    place.classList.toggle("gate--pass", gate.passed);
    place.classList.toggle("gate--fail", !gate.passed);
    const use = place.querySelector(".outcome use");
    if (use) use.setAttribute("href", gate.passed ? "#icon-pass" : "#icon-fail");
    place.querySelector(".outcome strong").textContent = gate.passed ? "The gate passes" : "The gate fails";
    const reason = visible(gate.reason).replace(/^(Fails|Passes): /, "").replace(/\.$/, "");
    place.querySelector(".reason").textContent = `${reason}.`;
  };

  const flush = async () => {
    if (!isServer || isSending || !store.pending().length) return;
    isSending = true;
    problem = "";
    const posted = new Map(store.pending().map((each) => [each, store.wantedOf(each)]));
    try {
      const told = await post(store.drafts());
      store.accept(posted, told.saved, told.states);
      showGate(told.gate);
    } catch (error) {
      problem = error instanceof TypeError ? "The review server cannot be reached." : error.message;
    }
    isSending = false;
    document.dispatchEvent(new Event("saved"));
    if (!problem) flush();
  };

  document.addEventListener("decided", flush);
  window.addEventListener("beforeunload", (event) => {
    if (isServer ? store.pending().length : store.unsafe().length) event.preventDefault();
  });

  return { isServer, flush, problem: () => problem };
})();
