// A draft saves itself a moment after the last key, and shows the server's sentence about it ("Saved at 14:03").
const waiting = new WeakMap();
const save = async (form) => {
  const said = form.querySelector("[data-saved]");
  const asked = Number(form.dataset.edit || 0);
  try {
    const answer = await fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")),
      headers: { Accept: "text/plain", "X-Autosave": "1" },
      redirect: "manual",
    });
    const version = answer.headers.get("x-version");
    if (version && form.elements.version) form.elements.version.value = version;
    const plain = answer.headers.get("content-type")?.startsWith("text/plain");
    said.textContent = plain ? await answer.text() : answer.ok ? "" : answer.status === 409 ? said.dataset.stale : said.dataset.failed;
    said.dataset.state = answer.ok ? "saved" : "failed";
    if (answer.ok && Number(form.dataset.edit) === asked) delete form.dataset.dirty;
  } catch {
    said.textContent = said.dataset.failed;
    said.dataset.state = "failed";
    waiting.set(form, setTimeout(() => save(form), 10000));
  }
};
document.addEventListener("input", (event) => {
  const form = event.target.form?.closest("form[data-autosave]");
  if (!form) return;
  form.dataset.edit = Number(form.dataset.edit || 0) + 1;
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => save(form), 1200));
});
document.addEventListener("submit", (event) => clearTimeout(waiting.get(event.target)));
