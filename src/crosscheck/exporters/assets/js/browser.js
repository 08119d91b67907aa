// What the page asks of the browser: elements, messages, storage, files and the clipboard.
const byId = (id) => document.getElementById(id);
const every = (selector, within = document) => Array.from(within.querySelectorAll(selector));

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const on = (id, kind, act) => {
  const element = byId(id);
  if (element) element.addEventListener(kind, act);
};

// Told to screen readers; the same words twice still have to differ to be read out.
const announce = (words) => {
  const live = byId("live");
  live.textContent = live.textContent === words ? `${words}\u00a0` : words;
};

// A cache alone: what a file may store, and who else may write there, differs between browsers.
const memory = {
  read(name, store = "localStorage") {
    try {
      return window[store].getItem(`crosscheck.${name}`);
    } catch {
      return null;
    }
  },
  write(name, value, store = "localStorage") {
    try {
      if (value === null) window[store].removeItem(`crosscheck.${name}`);
      else window[store].setItem(`crosscheck.${name}`, value);
      return true;
    } catch {
      return false;
    }
  },
};

const saveFile = (name, type, text) => {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
};

// Browsers that keep the clipboard from a file still copy what is selected.
const copySelected = (text) => {
  const field = make("textarea", { value: text, className: "vh" });
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
};

const copyText = async (text, what) => {
  const before = document.activeElement;
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copied = copySelected(text);
    before.focus({ preventScroll: true });
  }
  announce(copied ? `${what} copied.` : "The browser did not let the page copy.");
  return copied;
};

const counted = (number, one, many = `${one}s`) =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
