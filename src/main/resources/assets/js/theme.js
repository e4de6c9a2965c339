// The theme switch: light, dark, or as the system says. The choice is a cookie, so the server writes it into the page.
document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-set-theme]");
  if (!choice) return;
  event.preventDefault();
  const theme = choice.dataset.setTheme;
  const secure = location.protocol === "https:" ? "; secure" : "";
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  document.cookie = `theme=${theme}; path=/; max-age=${theme ? 31536000 : 0}; samesite=lax${secure}`;
  for (const each of document.querySelectorAll("[data-set-theme]"))
    each.setAttribute("aria-pressed", String(each.dataset.setTheme === theme));
  choice.closest("details").open = false;
});
