// Keys of a work list: j and k walk the rows, Enter opens (it is a link), ? shows the keys. On the whole desk / leads to its search.
const typing = (element) => element.closest("input, textarea, select, [contenteditable], dialog[open]");
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const find = document.querySelector("[data-find]");
  if (event.key === "/" && find) {
    find.focus();
    find.select();
    return event.preventDefault();
  }
  const list = document.querySelector("[data-worklist]");
  if (!list) return;
  const links = [...list.querySelectorAll(".row-link")];
  const here = links.indexOf(document.activeElement);
  if (event.key === "j") links[Math.min(here + 1, links.length - 1)]?.focus();
  else if (event.key === "k") links[Math.max(here - 1, 0)]?.focus();
  else if (event.key === "/") list.querySelector("input[type=search]")?.focus();
  else if (event.key === "?") document.getElementById("keys")?.showModal();
  else return;
  event.preventDefault();
});
