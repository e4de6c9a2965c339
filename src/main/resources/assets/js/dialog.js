// A link to a dialogue opens it over the page; without scripts the same link shows it within the page.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-dialog]");
  const dialog = link && document.getElementById(link.hash.slice(1));
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
    return;
  }
  const closer = event.target.closest("[data-close]");
  if (!closer) return;
  const open = closer.closest("dialog");
  if (open?.open) {
    event.preventDefault();
    open.close();
  }
});
// Where the focus can't go back to the link, because its menu is shut meanwhile, it goes to the menu.
document.addEventListener(
  "close",
  (event) => {
    const focused = document.activeElement;
    if (focused !== document.body && !event.target.contains(focused)) return;
    const link = document.querySelector(`a[data-dialog][href="#${event.target.id}"]`);
    (link?.closest("details.menu:not([open])")?.querySelector("summary") ?? link)?.focus();
  },
  true,
);
// A dialogue that came back with a problem opens again by itself.
for (const dialog of document.querySelectorAll("dialog[data-open]")) dialog.showModal();
