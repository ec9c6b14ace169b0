// A call taken by keyboard: people we know are offered while the name is typed, plain words are read back, Ctrl+Enter saves.
const form = document.getElementById("call");
const field = (name) => form.querySelector(`#id_${name}`);

function later(wait, act) {
  let timer;
  return () => { clearTimeout(timer); timer = setTimeout(act, wait); };
}

const ask = (url, values, target) => window.htmx.ajax("GET", `${url}?${new URLSearchParams(values)}`, { target, swap: "innerHTML" });

field("journalist").addEventListener("input", later(300, () => ask(form.dataset.known, { journalist: field("journalist").value }, "#known-people")));
field("deadline").addEventListener("input", later(250, () => ask(form.dataset.understands, { words: field("deadline").value }, "#deadline-understood")));

form.addEventListener("change", (event) => {
  const person = event.target.closest("[data-known-name]");
  if (!person) return;
  field("journalist").value = person.dataset.knownName;
  if (!field("outlet").value) field("outlet").value = person.dataset.knownOutlet;
  if (!field("phone").value) field("phone").value = person.dataset.knownPhone;
});
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit(document.getElementById("call-save"));
});
