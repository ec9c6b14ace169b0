// The page of an enquiry: the composer says whether somebody is writing, a changed fact takes the focus back, folded forms open
// on their first field.
const body = document.getElementById("reply");

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt.id === "company") event.detail.parameters.set("replying", body?.value.trim() ? "1" : "");
});

document.addEventListener("htmx:afterSettle", () => {
  const changed = document.querySelector("#facts [data-takes-focus]");
  if (!changed || document.activeElement !== document.body) return;
  changed.focus({ preventScroll: true });
});

document.addEventListener("toggle", (event) => {
  if (event.target.matches?.("[data-focuses]") && event.target.open) event.target.querySelector("textarea, input:not([type=hidden])")?.focus();
}, true);

document.addEventListener("click", (event) => {
  const opener = event.target.closest?.("[data-opens-fact]");
  const fact = opener && document.getElementById(opener.dataset.opensFact);
  if (fact) fact.open = true;
});

// A reload, or an answer that was held, begins where the writer was.
if (document.querySelector(".composer-held")) body?.focus();
