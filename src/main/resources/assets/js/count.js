// Says how many characters are left once most are used. It never cuts: what is too long is told, not lost.
document.addEventListener("input", (event) => {
  const said = event.target.closest(".field")?.querySelector("[data-longest]");
  if (!said) return;
  const left = Number(said.dataset.longest) - event.target.value.length;
  const near = left < Number(said.dataset.longest) / 5;
  said.textContent = near ? (left < 0 ? said.dataset.over : said.dataset.left).replace("#", Math.abs(left)) : "";
  said.classList.toggle("problem", left < 0);
});
