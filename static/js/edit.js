// A fact edits in place: <details class="fact-edit"> opens on its first field; Escape or [data-keep] closes it unchanged.
document.addEventListener("toggle", (event) => {
  if (!event.target.matches?.("details.fact-edit") || !event.target.open) return;
  event.target.querySelector("input:not([type=hidden]), select, textarea")?.focus();
}, true);

function keep(fact) {
  fact.querySelector("form")?.reset();
  fact.open = false;
  fact.querySelector("summary").focus();
}

document.addEventListener("keydown", (event) => {
  const fact = event.key === "Escape" && event.target.closest?.("details.fact-edit[open]");
  if (fact) keep(fact);
});
document.addEventListener("click", (event) => {
  const fact = event.target.closest?.("[data-keep]")?.closest("details.fact-edit");
  if (fact) keep(fact);
});
