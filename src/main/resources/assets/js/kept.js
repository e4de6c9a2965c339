// What somebody ticked while an answer was on its way stays ticked when the answer comes, if it still has that choice.
const ticked = new WeakMap();
document.addEventListener("htmx:before:swap", ({ target }) => {
  if (!target.matches("[data-keep-ticked]")) return;
  ticked.set(target, [...target.querySelectorAll("input:checked")].map(({ name, value }) => ({ name, value })));
});
document.addEventListener("htmx:after:swap", ({ target }) => {
  for (const box of target.querySelectorAll("input"))
    if (ticked.get(target)?.some(({ name, value }) => box.name === name && box.value === value)) box.checked = true;
});
