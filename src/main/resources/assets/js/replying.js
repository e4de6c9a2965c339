// Whoever types into a reply says so, at most every half minute, so that others who have it open see it. A page that
// sends itself at once is one that somebody came to by a link that says all there is to say.
let told = 0;
document.addEventListener("input", (event) => {
  const form = event.target.form?.closest("form[data-replying]");
  if (!form || Date.now() - told < 30000) return;
  told = Date.now();
  const token = form.querySelector("input[name=_csrf]");
  fetch(form.dataset.replying, { method: "POST", body: new URLSearchParams([[token.name, token.value]]) }).catch(() => {});
});
document.querySelector("form[data-at-once]")?.requestSubmit();
