// A draft saves itself a moment after the last key, and shows the server's sentence about it ("Saved at 14:03").
const waiting = new WeakMap();
const saving = new WeakMap();
// One saving at a time: the next one needs the version that the last one brings.
const begin = (form) => {
  if (saving.has(form)) saveAfter(form, 300);
  else saving.set(form, save(form).finally(() => saving.delete(form)));
};
const saveAfter = (form, pause) => {
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => begin(form), pause));
};
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
    saveAfter(form, 10000);
  }
};
document.addEventListener("input", (event) => {
  const form = event.target.form?.closest("form[data-autosave]");
  if (!form) return;
  form.dataset.edit = Number(form.dataset.edit || 0) + 1;
  saveAfter(form, 1200);
});
// A form is sent with the version that its last saving brings: whoever sends it while it saves itself waits for that.
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    clearTimeout(waiting.get(form));
    if (!saving.has(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter ?? undefined;
    saving.get(form).then(() => form.requestSubmit(button));
  },
  true,
);
