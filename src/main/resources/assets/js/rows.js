// One more row for a table that is filled in: like the last one, and empty. The focus goes into it.
const last = (label, number) => label.replace(/\d+(?=\D*$)/, number);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-add-row]");
  if (!button) return;
  const rows = button.closest("fieldset").querySelector("tbody");
  const row = rows.lastElementChild.cloneNode(true);
  const number = rows.children.length + 1;
  for (const field of row.querySelectorAll("input, select")) {
    field.removeAttribute("id");
    if (field.matches("select")) field.selectedIndex = 0;
    else field.value = "";
    field.setAttribute("aria-label", last(field.getAttribute("aria-label"), number));
  }
  rows.append(row);
  row.querySelector("input, select").focus();
  button.hidden = number >= Number(button.dataset.most);
});
