// A page that is ready for paper ([data-print-now]) offers to print by itself, once its styles are in.
if (document.querySelector("[data-print-now]")) {
  addEventListener("load", () => print(), { once: true });
}
