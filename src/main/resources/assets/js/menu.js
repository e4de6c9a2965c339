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

// Where the desk's rail is longer than the window, the part one is in is in view.
document.querySelector(".desk-wide [aria-current]")?.scrollIntoView({ block: "nearest" });
