// Lists: inside [data-rows], each [data-row] holds a link [data-row-open] and may hold a box [data-row-pick].
// j and k move, Enter opens (the link has the focus), x selects; a [data-row-key="a"] in the current row answers to a.
// [data-bulk] appears when rows are selected; [data-bulk-count] says how many; [data-pick-all] selects all.
import { silent } from "./silence.js";

const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")].filter((row) => row.checkVisibility());
const current = () => document.activeElement?.closest("[data-row]") ?? document.querySelector("[data-row].is-current");
let sequence = -Infinity;

function goTo(row) {
  for (const other of document.querySelectorAll("[data-row].is-current")) other.classList.remove("is-current");
  row.classList.add("is-current");
  row.querySelector("[data-row-open]").focus();
  row.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(current());
  goTo(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]);
}

function press(key) {
  if (key === "j" || key === "k") { step(key === "j" ? 1 : -1); return true; }
  const row = current();
  const target = row?.querySelector(key === "x" ? "[data-row-pick]" : `[data-row-key="${CSS.escape(key)}"]`);
  target?.click();
  return Boolean(target);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1 || silent(event.target)) return;
  const afterG = event.timeStamp - sequence < 1500;
  sequence = event.key === "g" && !afterG ? event.timeStamp : -Infinity;
  if (!afterG && press(event.key)) event.preventDefault();
}, true);

document.addEventListener("focusin", (event) => {
  const row = event.target.closest("[data-row]");
  if (!row) return;
  for (const other of document.querySelectorAll("[data-row].is-current")) other.classList.toggle("is-current", other === row);
  row.classList.add("is-current");
});

let last = null;
function count() {
  const boxes = [...document.querySelectorAll("[data-row-pick]")];
  const picked = boxes.filter((box) => box.checked).length;
  for (const box of boxes) box.closest("[data-row]")?.classList.toggle("is-picked", box.checked);
  for (const bar of document.querySelectorAll("[data-bulk]")) bar.classList.toggle("has-picks", picked > 0);
  for (const words of document.querySelectorAll("[data-bulk-count]")) words.textContent = `${picked} selected`;
  for (const all of document.querySelectorAll("[data-pick-all]")) {
    all.checked = picked > 0 && picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
  }
}

document.addEventListener("click", (event) => {
  const box = event.target;
  if (!box.matches?.("[data-row-pick]")) return;
  const boxes = [...document.querySelectorAll("[data-row-pick]")];
  const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
  if (event.shiftKey && from >= 0) for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
  last = box;
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-pick-all]")) for (const box of document.querySelectorAll("[data-row-pick]")) box.checked = event.target.checked;
  if (event.target.matches("[data-pick-all], [data-row-pick]")) count();
});
document.addEventListener("htmx:afterSettle", count);
count();
