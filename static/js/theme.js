// Before the first paint: the theme the reader chose, and the mark that scripts run.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const read = () => { try { return localStorage.getItem("theme") ?? ""; } catch { return ""; } };
  const show = (theme) => { if (theme) root.dataset.bsTheme = theme; else delete root.dataset.bsTheme; };
  show(read());
  document.addEventListener("DOMContentLoaded", () => {
    for (const choice of document.querySelectorAll("input[name=theme]")) {
      choice.checked = choice.value === read();
      choice.addEventListener("change", () => {
        try { localStorage.setItem("theme", choice.value); } catch { /* private window: for this page only */ }
        show(choice.value);
      });
    }
  });
})();
