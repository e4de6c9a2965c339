// Menus are details; this only shuts them on Escape, and when the attention goes elsewhere.
const shut = (except) => {
  for (const menu of document.querySelectorAll("details.menu[open]"))
    if (!menu.contains(except)) menu.open = false;
};
document.addEventListener("click", (event) => shut(event.target));
document.addEventListener("focusin", (event) => shut(event.target));
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// On a telephone the desk's parts are one line that scrolls: the part one is in stays in view.
const here = document.querySelector(".desk-links [aria-current]");
if (here) {
  const line = here.closest(".desk-links");
  const before = here.getBoundingClientRect().left - line.getBoundingClientRect().left;
  line.scrollLeft += before - (line.clientWidth - here.offsetWidth) / 2;
}
