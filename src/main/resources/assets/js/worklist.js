// Keys of a work list: j and k walk the rows, Enter opens (it is a link), / searches, ? shows the keys.
const typing = (element) => element.closest("input, textarea, select, [contenteditable], dialog[open]");
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
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
