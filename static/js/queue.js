// The queue refreshes itself. It waits while something is selected, a menu or field is in use, or nobody looks, so that no row
// moves under a hand.
const poll = document.querySelector("[data-poll]");

function busy() {
  const typing = document.activeElement?.matches("input:not([type=checkbox]), select, textarea");
  return document.hidden || typing || document.querySelector("[data-row-pick]:checked, details.menu[open], dialog[open]");
}

export function refresh() {
  if (busy()) return;
  window.htmx.ajax("GET", poll.dataset.poll, { source: poll, target: "#slips", swap: "outerHTML" });
}

if (poll) {
  setInterval(refresh, Number(poll.dataset.pollSeconds) * 1000);
  document.addEventListener("visibilitychange", refresh);
}
