// Deadline chips keep counting after the page was drawn, in the same words as the server's `countdown`.
const MINUTE = 60, HOUR = 3600, DAY = 86400;
const joined = (first, count, unit) => (count ? `${first} ${count} ${unit}` : first);

function duration(seconds) {
  if (seconds >= 2 * DAY) return `${Math.floor(seconds / DAY)} days`;
  if (seconds >= DAY) return joined("1 day", Math.floor((seconds - DAY) / HOUR), "h");
  if (seconds >= HOUR) return joined(`${Math.floor(seconds / HOUR)} h`, Math.floor((seconds % HOUR) / MINUTE), "min");
  return `${Math.floor(seconds / MINUTE)} min`;
}

export function countdown(seconds) {
  if (Math.abs(seconds) < MINUTE) return "now";
  return `${duration(Math.abs(seconds))} ${seconds > 0 ? "left" : "over"}`;
}

function refresh() {
  for (const chip of document.querySelectorAll(".due[data-due]")) {
    const seconds = (Date.parse(chip.getAttribute("datetime")) - Date.now()) / 1000;
    const [urgency, word] = seconds < 0 ? ["over", "Overdue"] : seconds <= chip.dataset.due * MINUTE ? ["soon", "Due soon"] : ["later", "Due"];
    chip.classList.remove("due-over", "due-soon", "due-later");
    chip.classList.add(`due-${urgency}`);
    const words = countdown(seconds);
    const shown = chip.querySelector(".due-left");
    if (shown.textContent !== words) shown.textContent = words;
    chip.querySelector(".visually-hidden").textContent = `${word}: `;
  }
}

setInterval(refresh, 20_000);
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
