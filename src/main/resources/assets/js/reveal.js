// Shows a password while its button is pressed in, and hides it again before the form is sent, so that browsers know it.
const reveal = (button, shown) => {
  button.setAttribute("aria-pressed", String(shown));
  document.getElementById(button.dataset.reveal).type = shown ? "text" : "password";
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-reveal]");
  if (button) reveal(button, button.getAttribute("aria-pressed") !== "true");
});
document.addEventListener("submit", (event) => {
  for (const button of event.target.querySelectorAll("[data-reveal]")) reveal(button, false);
});
