// Passkeys: asks an authenticator what the server wants to know, and sends what it says along with the form.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const kind = form.dataset.passkey;
  if (!kind) return;
  event.preventDefault();
  const said = form.querySelector("[role=status]");
  said.textContent = "";
  if (form.elements["name"]?.value.trim() === "") return form.submit();
  try {
    form.elements.said.value = JSON.stringify(await asked(form, kind));
    form.submit();
  } catch (failure) {
    const known = { NotAllowedError: form.dataset.cancelled, InvalidStateError: form.dataset.known };
    said.textContent = known[failure.name] ?? form.dataset.failed;
  }
});

async function asked(form, kind) {
  const headers = { "X-CSRF-TOKEN": form.elements._csrf.value };
  const answer = await fetch(form.dataset.options, { method: "POST", headers });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  const options = await answer.json();
  return kind === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
