// What was decided: on file, wanted in this session, and every step between, to undo and redo.
// A choice is {verdict, reason, note, source, by, at}; no choice at all is null.
const store = (() => {
  const SETTLED = ["decided", "needs-reporting"];
  const FIELDS = ["verdict", "reason", "note", "source"];
  const KEY = `decisions.${report.page}`;
  const states = new Map(report.findings.map((each) => [each.finding, each.state]));
  const onFile = new Map(report.findings.map((each) => [each.finding, [...each.decisions]]));
  const wanted = new Map();
  const downloaded = new Map();
  const log = new Map(); // choices of this session, the newest last
  const done = [];
  const undone = [];

  const now = () => new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const isBlank = (choice) => !choice || choice.verdict === "reopened";
  const isSame = (one, other) => (isBlank(one) || isBlank(other)
    ? isBlank(one) && isBlank(other)
    : FIELDS.every((name) => (one[name] || "") === (other[name] || "")));

  // Decisions that no later one took the place of: more than one when they are contested.
  const live = (fingerprint) => {
    const all = onFile.get(fingerprint);
    const past = new Set(all.map((each) => each.supersedes));
    return all.filter((each) => !past.has(each.id));
  };
  const filed = (fingerprint) => (SETTLED.includes(states.get(fingerprint))
    ? live(fingerprint).at(-1) || null
    : null);
  const choiceOf = (fingerprint) => (wanted.has(fingerprint)
    ? wanted.get(fingerprint)
    : filed(fingerprint));
  const isPending = (fingerprint) => wanted.has(fingerprint)
    && !isSame(wanted.get(fingerprint), filed(fingerprint));
  const pending = () => Array.from(wanted.keys()).filter(isPending);

  const stateOf = (fingerprint) => {
    if (!isPending(fingerprint)) return states.get(fingerprint);
    const choice = wanted.get(fingerprint);
    if (isBlank(choice)) return "reopened";
    return choice.verdict === "needs-reporting" ? "needs-reporting" : "decided";
  };
  // Whether the finding stands as it did when the report was written.
  const isUntouched = (fingerprint) => !isPending(fingerprint)
    && onFile.get(fingerprint).length === findings.get(fingerprint).decisions.length;
  // Settled: it fails no gate. What needs reporting is looked at, but not settled.
  const isSettled = (fingerprint) => stateOf(fingerprint) === "decided";
  const isResolved = (fingerprint) => SETTLED.includes(stateOf(fingerprint));

  // A later verdict on a decided finding takes the place of each decision that still stands.
  const draftsOf = (fingerprint) => {
    const finding = findings.get(fingerprint);
    const { verdict, reason, note, source, by, at } = wanted.get(fingerprint);
    const draft = {
      v: 1, report: report.report, tool: report.tool, finding: fingerprint, kind: finding.kind,
      verdict, note, by, at, sides: finding.sides.map(decidedSide),
    };
    if (reason) draft.reason = reason;
    if (source) draft.source = source;
    const earlier = live(fingerprint);
    return earlier.length ? earlier.map((each) => ({ ...draft, supersedes: each.id })) : [draft];
  };
  const drafts = () => pending().flatMap(draftsOf);

  const keep = () => {
    const entries = pending().map((fingerprint) => {
      const choice = wanted.get(fingerprint);
      return [fingerprint, choice, downloaded.get(fingerprint) === choice];
    });
    memory.write(KEY, entries.length ? JSON.stringify({ v: 1, entries }) : null);
  };

  const want = (fingerprint, choice) => {
    const signed = { by: author.name(), at: now() };
    const meant = choice || { verdict: "reopened", reason: "", note: "", source: "", ...signed };
    wanted.set(fingerprint, meant);
    log.set(fingerprint, [...(log.get(fingerprint) || []), meant]);
  };

  const apply = (choices) => {
    for (const [fingerprint, choice] of choices) want(fingerprint, choice);
    keep();
    const changed = Array.from(choices.keys());
    document.dispatchEvent(new CustomEvent("decided", { detail: changed }));
    return changed;
  };

  const decide = (fingerprints, choice) => {
    const before = new Map(fingerprints.map((each) => [each, choiceOf(each)]));
    const after = new Map(fingerprints.map((each) => [each, { ...choice, at: now() }]));
    done.push({ before, after });
    undone.length = 0;
    return apply(after);
  };
  // What is said again of a finding that has decisions on file is a decision of this moment.
  const again = (choices) => new Map(Array.from(choices, ([fingerprint, choice]) => [
    fingerprint, choice && onFile.get(fingerprint).length ? { ...choice, at: now() } : choice,
  ]));
  const undo = () => {
    const step = done.pop();
    if (!step) return [];
    undone.push(step);
    return apply(again(step.before));
  };
  const redo = () => {
    const step = undone.pop();
    if (!step) return [];
    done.push(step);
    return apply(again(step.after));
  };

  const isText = (value) => typeof value === "string" && value.length <= 2000;
  // Another file on this computer may have written what is read here.
  const isChoice = (choice) => choice !== null && typeof choice === "object"
    && Object.hasOwn(report.words.verdicts, choice.verdict)
    && (choice.reason === "" || Object.hasOwn(report.words.reasons, choice.reason))
    && ["note", "source", "by"].every((name) => isText(choice[name]))
    && (choice.source === "" || sources.has(choice.source))
    && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(choice.at);

  const entriesIn = (text) => {
    try {
      const told = JSON.parse(text);
      return told.v === 1 && Array.isArray(told.entries) ? told.entries.filter(Array.isArray) : [];
    } catch {
      return [];
    }
  };

  const recall = () => {
    for (const [fingerprint, choice, isDownloaded] of entriesIn(memory.read(KEY))) {
      if (!findings.has(fingerprint) || !isChoice(choice)) continue;
      const { verdict, reason, note, source, by, at } = choice;
      if (wanted.has(fingerprint) && wanted.get(fingerprint).at >= at) continue;
      want(fingerprint, { verdict, reason, note, source, by, at });
      if (isDownloaded === true) downloaded.set(fingerprint, wanted.get(fingerprint));
    }
  };

  const markDownloaded = () => {
    for (const fingerprint of pending()) downloaded.set(fingerprint, wanted.get(fingerprint));
    keep();
  };
  const unsafe = () => pending().filter((each) => downloaded.get(each) !== wanted.get(each));

  // Emptying the list is a step like any other, so that it can be undone.
  const forget = () => {
    const before = new Map(pending().map((each) => [each, wanted.get(each)]));
    const after = new Map(Array.from(before.keys(), (each) => [each, filed(each)]));
    done.push({ before, after });
    undone.length = 0;
    return apply(after);
  };

  // What the server saved is on file from now on; a choice made meanwhile stays wanted.
  const accept = (posted, records, newStates) => {
    for (const record of records) {
      if (onFile.has(record.finding)) onFile.get(record.finding).push(record);
    }
    for (const [fingerprint, state] of Object.entries(newStates || {})) states.set(fingerprint, state);
    for (const [fingerprint, choice] of posted) {
      log.delete(fingerprint);
      if (wanted.get(fingerprint) === choice) wanted.delete(fingerprint);
    }
    keep();
    document.dispatchEvent(new CustomEvent("decided", { detail: Array.from(posted.keys()) }));
  };

  // The newest first; all but the one that stands are past.
  const historyOf = (fingerprint) => {
    const standing = live(fingerprint);
    const filedOnes = onFile.get(fingerprint).map((each) => ({
      ...each, isPast: isPending(fingerprint) || !standing.includes(each), isUnsaved: false,
    }));
    const told = (log.get(fingerprint) || []).map((each) => ({
      ...each, isPast: !isPending(fingerprint) || each !== wanted.get(fingerprint), isUnsaved: true,
    }));
    return [...filedOnes, ...told].reverse();
  };

  const wordsFor = (fingerprint) => {
    const choice = choiceOf(fingerprint);
    const words = [stateOf(fingerprint)];
    if (!isBlank(choice)) words.push(choice.verdict, choice.reason || "");
    if (!isResolved(fingerprint)) words.push("open");
    if (isPending(fingerprint)) words.push("unsaved");
    return words;
  };
  const notesOf = (fingerprint) => {
    const choice = choiceOf(fingerprint);
    return choice ? `${choice.note || ""} ${choice.by || ""}` : "";
  };

  return {
    KEY, choiceOf, stateOf, isSettled, isResolved, isUntouched, isPending, pending, unsafe, drafts,
    decide, undo, redo, recall, markDownloaded, forget, accept, historyOf, wordsFor, notesOf,
    wantedOf: (fingerprint) => wanted.get(fingerprint),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
})();
