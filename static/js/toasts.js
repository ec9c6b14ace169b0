// Toasts: good news leaves by itself unless pointed at or focused; bad news stays until dismissed. A request that
// failed says so, since nothing else on the page would.
const STAYS = 8000;
const region = document.getElementById("toasts");

function leave(toast) {
  setTimeout(() => {
    if (toast.matches(":hover, :focus-within")) leave(toast);
    else toast.remove();
  }, STAYS);
}

function welcome() {
  for (const toast of region.querySelectorAll("[data-toast]:not([data-seen])")) {
    toast.dataset.seen = "";
    if (["success", "info"].includes(toast.dataset.toast)) leave(toast);
  }
}

function say(text) {
  const toast = document.createElement("div");
  toast.className = "toast-line toast-danger";
  toast.dataset.toast = "danger";
  const words = document.createElement("p");
  words.textContent = text;
  const close = document.createElement("button");
  close.className = "btn btn-sm btn-secondary";
  close.type = "button";
  close.dataset.toastClose = "";
  close.textContent = "Dismiss";
  toast.append(words, close);
  region.append(toast);
}

new MutationObserver(welcome).observe(region, { childList: true });
document.addEventListener("click", (event) => event.target.closest?.("[data-toast-close]")?.closest("[data-toast]").remove());
document.addEventListener("htmx:sendError", () => say("Not saved: the desk could not be reached. What you wrote is still on this page; check the connection and try again."));
document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  if (status === 401 || status === 403) say("Not saved: you are signed out, or this is not yours to change. Sign in again in another tab, then repeat it; what you wrote is still here.");
  else if (status === 404) say("Not saved: this is no longer here. Reload to see where it went.");
  else say(`Not saved: the desk answered with an error (${status}). What you wrote is still on this page; try again.`);
});
welcome();
