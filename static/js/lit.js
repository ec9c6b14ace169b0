// What the machine read shows where it read it: pointing at or focusing [data-lights="cue-1 cue-2"] lights those words.
const cues = (source) => source.dataset.lights.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);

function light(source, lit) {
  for (const cue of cues(source)) cue.classList.toggle("lit", lit);
}

for (const [enter, leave] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  document.addEventListener(enter, (event) => {
    const source = event.target.closest?.("[data-lights]");
    if (!source) return;
    light(source, true);
    if (enter !== "focusin") return;
    const folded = cues(source)[0]?.closest("details:not([open])");
    if (folded) folded.open = true;
    cues(source)[0]?.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener(leave, (event) => {
    const source = event.target.closest?.("[data-lights]");
    if (source && !source.contains(event.relatedTarget)) light(source, false);
  });
}
