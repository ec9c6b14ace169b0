// An answer that came from the sign-in page is never swapped into the desk: the page stays as it is, with what was typed.
document.addEventListener("htmx:beforeSwap", (event) => {
  const from = event.detail.xhr?.responseURL;
  if (!from || !new URL(from).pathname.startsWith("/accounts/")) return;
  event.detail.shouldSwap = false;
  document.dispatchEvent(new CustomEvent("htmx:responseError", { detail: { xhr: { status: 401 } } }));
});
