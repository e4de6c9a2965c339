// A problem's link takes the focus to its field, with the field's label in view.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".problems a");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.closest(".field")?.scrollIntoView({ block: "start" });
  field.focus({ preventScroll: true });
});
