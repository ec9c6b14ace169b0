// The planner: a time ticked in one place is ticked wherever it stands, the count is told, arrows walk the grid of days.
const form = document.querySelector("[data-planner]");
const boxes = () => [...form.querySelectorAll('input[type=checkbox][name="at"]')];

function count() {
  const chosen = new Set(boxes().filter((box) => box.checked).map((box) => box.value)).size;
  const told = form.querySelector("[data-chosen-count]");
  const most = Number(told.dataset.chosenCount);
  if (told.dataset.none === undefined) told.dataset.none = chosen ? "Nothing chosen" : told.textContent;
  told.textContent = chosen ? `${chosen} of ${most} chosen` : told.dataset.none;
  told.classList.toggle("is-too-many", chosen > most);
}

function tickAlike(box) {
  for (const other of boxes()) if (other.value === box.value) other.checked = box.checked;
}

// Of each day one box is reached by Tab; arrows do the rest.
const days = () => [...form.querySelectorAll(".plan-day")];
const cells = (day) => [...day.querySelectorAll(".plan-cell")];
const boxOf = (cell) => cell?.querySelector(".plan-pick input");

function nearest(day, row) {
  const there = cells(day).map((cell, at) => [Math.abs(at - row), boxOf(cell)]).filter(([, box]) => box);
  return there.sort(([a], [b]) => a - b)[0]?.[1];
}

function walk(box, key) {
  const day = box.closest(".plan-day");
  if (key === "ArrowUp" || key === "ArrowDown") {
    const own = cells(day).map(boxOf).filter(Boolean);
    return own[own.indexOf(box) + (key === "ArrowDown" ? 1 : -1)];
  }
  const row = cells(day).indexOf(box.closest(".plan-cell"));
  const all = days();
  const by = key === "ArrowRight" ? 1 : -1;
  for (let at = all.indexOf(day) + by; all[at]; at += by) {
    const found = nearest(all[at], row);
    if (found) return found;
  }
  return null;
}

function reach(box) {
  for (const other of box.closest(".plan-day").querySelectorAll(".plan-pick input")) other.tabIndex = other === box ? 0 : -1;
}

if (form) {
  for (const box of boxes()) if (box.checked) tickAlike(box);
  for (const day of days()) { const first = day.querySelector(".plan-pick input"); if (first) reach(first); }
  count();
  form.addEventListener("change", (event) => {
    if (!event.target.matches('input[type=checkbox][name="at"]')) return;
    tickAlike(event.target);
    count();
  });
  form.addEventListener("keydown", (event) => {
    if (!event.target.matches(".plan-pick input") || !/^Arrow(Up|Down|Left|Right)$/.test(event.key)) return;
    event.preventDefault();
    const next = walk(event.target, event.key);
    if (next) { reach(next); next.focus(); }
  });
  form.querySelector("[data-first]")?.focus();
}
