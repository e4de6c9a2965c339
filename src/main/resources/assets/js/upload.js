// A file is measured before it is sent, and its way is shown while it is. The server's answer takes the page's place.
document.addEventListener("change", (event) => {
  const input = event.target;
  if (input.type !== "file" || !input.dataset.limit) return;
  const large = [...input.files].find((file) => file.size > Number(input.dataset.limit));
  input.setCustomValidity(large ? input.dataset.large : "");
  input.reportValidity();
});
let answered;
const here = () => [location.pathname + location.search, location.hash];
const show = (html, address) => {
  const next = new DOMParser().parseFromString(html, "text/html");
  history.pushState(null, "", address);
  answered = here();
  document.title = next.title;
  document.body.replaceWith(next.body);
  document.querySelector("[autofocus], main")?.focus();
  globalThis.htmx?.process(document.body);
  scrollTo(0, 0);
};
// Back on the page before an answer, that page is fetched anew. A link to a part of the page in view, such as the one
// that skips to the content, must not: it would take what was typed and the focus away.
addEventListener("popstate", () => {
  if (!answered) return;
  const [page, part] = here();
  const within = page === answered[0] && part !== answered[1];
  answered = [page, part];
  if (!within) location.reload();
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  const inputs = [...form.querySelectorAll("input[type=file]")];
  const large = inputs.find((input) => !input.checkValidity());
  const bar = form.querySelector("[data-progress]");
  const files = inputs.some((input) => input.files.length);
  if (!large && (!bar || !files)) return;
  event.preventDefault();
  large?.reportValidity();
  if (large || "sent" in form.dataset) return;
  form.dataset.sent = "";
  event.submitter?.setAttribute("aria-busy", "true");
  const sending = new XMLHttpRequest();
  sending.open("POST", event.submitter?.getAttribute("formaction") || form.getAttribute("action") || location.href);
  sending.upload.addEventListener("progress", (sent) => {
    bar.hidden = false;
    bar.querySelector("progress").value = sent.loaded / sent.total;
    bar.querySelector("output").textContent = Math.round((100 * sent.loaded) / sent.total) + " %";
  });
  const failed = () => {
    bar.querySelector("output").textContent = bar.dataset.failed;
    delete form.dataset.sent;
    event.submitter?.removeAttribute("aria-busy");
  };
  sending.addEventListener("error", failed);
  sending.addEventListener("load", () => {
    if (sending.getResponseHeader("content-type")?.startsWith("text/html")) show(sending.responseText, sending.responseURL);
    else failed();
  });
  sending.send(new FormData(form, event.submitter));
});
