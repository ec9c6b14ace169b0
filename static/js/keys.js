// Keys: any link, button or field with data-hotkey="r" (or "g q", or "/,Shift+/") answers to it. Silent while typing,
// behind an open dialog, and when the reader has switched single keys off (WCAG 2.1.4).
import { install, uninstall } from "../vendor/github-hotkey-3.1.4/hotkey.js";
import { behindDialog, keysOn, switchKeys } from "./silence.js";

// htmx reports text nodes too, in which nothing can be keyed.
const keyed = (root) => [...(root.matches?.("[data-hotkey]") ? [root] : []), ...(root.querySelectorAll?.("[data-hotkey]") ?? [])];
// The same key may be offered twice in a page; an element swapped in again must not be installed twice.
const installed = new WeakSet();

function add(root) {
  for (const element of keyed(root)) {
    if (installed.has(element)) continue;
    installed.add(element);
    install(element);
    // Sequences ("g q") cannot be said in this attribute; the help dialog lists them.
    if (/^\S$/.test(element.dataset.hotkey)) element.setAttribute("aria-keyshortcuts", element.dataset.hotkey);
  }
}

function drop(root) {
  for (const element of keyed(root)) {
    if (installed.delete(element)) uninstall(element);
  }
}

document.addEventListener("hotkey-fire", (event) => {
  const scoped = event.target.dataset.hotkeyScope;
  if ((!keysOn() && !scoped) || behindDialog(event.target) || event.target.disabled) event.preventDefault();
}, true);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.matches?.("input, textarea") && !event.target.closest("dialog")) event.target.blur();
});

document.addEventListener("htmx:load", (event) => add(event.detail.elt));
document.addEventListener("htmx:beforeCleanupElement", (event) => drop(event.detail.elt));
add(document);

const toggle = document.getElementById("keys-on");
if (toggle) {
  toggle.checked = keysOn();
  toggle.addEventListener("change", () => switchKeys(toggle.checked));
}
