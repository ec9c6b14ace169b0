// When single keys must do nothing: switched off by the reader, while typing, behind an open dialog.
// A module of its own, so that keys.js and rows.js share one state (their own addresses carry a hash).
const read = () => { try { return localStorage.getItem("keys") !== "off"; } catch { return true; } };
let on = read();

export const keysOn = () => on;

export function switchKeys(choice) {
  on = choice;
  try { localStorage.setItem("keys", on ? "on" : "off"); } catch { /* private window: for this page only */ }
}

export function behindDialog(element) {
  const open = document.querySelector("dialog[open]");
  return Boolean(open && !open.contains(element));
}

export function silent(target) {
  const typing = target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  return !on || Boolean(typing) || behindDialog(target);
}
