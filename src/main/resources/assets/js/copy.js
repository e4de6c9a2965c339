// A copy button: puts its text on the clipboard and says so, to the eye and to a screen reader.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    const field = document.createElement("textarea");
    field.value = button.dataset.copy;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    button.focus();
  }
  const said = button.querySelector("[role=status]");
  button.dataset.copied = "";
  said.textContent = button.dataset.done;
  setTimeout(() => {
    delete button.dataset.copied;
    said.textContent = "";
  }, 2000);
});
