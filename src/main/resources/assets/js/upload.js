// A file is measured before it is sent, and its way is shown while it is. The server's answer takes the page's place.
document.addEventListener("change", (event) => {
  const input = event.target;
  if (input.type !== "file" || !input.dataset.limit) return;
  const large = [...input.files].find((file) => file.size > Number(input.dataset.limit));
  input.setCustomValidity(large ? input.dataset.large : "");
  input.reportValidity();
});
const show = (html, address) => {
  const next = new DOMParser().parseFromString(html, "text/html");
  history.pushState(null, "", address);
  document.title = next.title;
  document.body.replaceWith(next.body);
  document.querySelector("[autofocus], main")?.focus();
  globalThis.htmx?.process(document.body);
  scrollTo(0, 0);
};
addEventListener("popstate", () => location.reload());
document.addEventListener("submit", (event) => {
  const form = event.target;
  const bar = form.querySelector("[data-progress]");
  const files = [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length);
  if (!bar || !files) return;
  event.preventDefault();
  const sending = new XMLHttpRequest();
  sending.open("POST", form.action);
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
