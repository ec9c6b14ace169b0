// An [data-undo] notice counts its seconds down in [data-undo-left] and goes when they are over. The server decides
// whether undo is still possible; this only stops offering it.
const running = new WeakSet();

function start(notice) {
  if (running.has(notice)) return;
  running.add(notice);
  const until = Date.now() + Number(notice.dataset.undo) * 1000;
  const clock = notice.querySelector("[data-undo-left]");
  const tick = setInterval(() => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (clock && left > 0) clock.textContent = `${left} s`;
    if (left > 0 && notice.isConnected) return;
    clearInterval(tick);
    notice.remove();
  }, 250);
}

const all = () => document.querySelectorAll("[data-undo]").forEach(start);
document.addEventListener("htmx:load", all);
all();
