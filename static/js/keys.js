// Keys: any link, button or field with data-hotkey="r" (or "g q", or "/,Shift+/") answers to it. Silent while typing,
// behind an open dialog, and when the reader has switched single keys off (WCAG 2.1.4).
import { install, uninstall } from "../vendor/github-hotkey-3.1.4/hotkey.js";

const stored = () => { try { return localStorage.getItem("keys") !== "off"; } catch { return true; } };
const keyed = (root) => [...(root.matches?.("[data-hotkey]") ? [root] : []), ...root.querySelectorAll("[data-hotkey]")];
// The same key may be offered twice in a page; an element swapped in again must not be installed twice.
const installed = new WeakSet();

export let on = stored();

function add(root) {
  for (const element of keyed(root)) {
    if (installed.has(element)) continue;
    installed.add(element);
    install(element);
    element.setAttribute("aria-keyshortcuts", element.dataset.hotkey.split(",")[0]);
  }
}

function drop(root) {
  for (const element of keyed(root)) {
    if (installed.delete(element)) uninstall(element);
  }
}

// True where a single key must do nothing: off, typing, or a dialog is open in front.
export function silent(target) {
  const open = document.querySelector("dialog[open]");
  const typing = target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  return !on || Boolean(typing) || Boolean(open && !open.contains(target));
}

document.addEventListener("hotkey-fire", (event) => {
  const open = document.querySelector("dialog[open]");
  const scoped = event.target.dataset.hotkeyScope;
  if ((!on && !scoped) || (open && !open.contains(event.target)) || event.target.disabled) event.preventDefault();
}, true);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.matches?.("input, textarea") && !event.target.closest("dialog")) event.target.blur();
});

document.addEventListener("htmx:load", (event) => add(event.detail.elt));
document.addEventListener("htmx:beforeCleanupElement", (event) => drop(event.detail.elt));
add(document);

const toggle = document.getElementById("keys-on");
if (toggle) {
  toggle.checked = on;
  toggle.addEventListener("change", () => {
    on = toggle.checked;
    try { localStorage.setItem("keys", on ? "on" : "off"); } catch { /* private window: for this page only */ }
  });
}
