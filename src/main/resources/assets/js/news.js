// News of what others change meanwhile. One tab of a browser listens for all of them; each looks at what it shows. A row
// of a list is swapped where it stands; an open object only says that it changed, for somebody may be typing in it.
const bar = document.querySelector("[data-news]");
const tabs = bar && window.BroadcastChannel ? new BroadcastChannel("guildhall-news") : null;
const say = (words) => {
  const show = document.createElement("a");
  show.href = location.href;
  show.textContent = bar.dataset.show;
  if (document.querySelector("form[data-dirty]")) show.target = "_blank";
  bar.replaceChildren(words, " ", show);
};
const rows = (of) => new Map([...of.querySelectorAll("[data-row]")].map((row) => [row.dataset.row, row]));
const swap = (row, fresh) => {
  if (row.textContent === fresh.textContent) return;
  const held = row.contains(document.activeElement) ? document.activeElement.className : "";
  const ticked = row.querySelector("input:checked");
  if (ticked) fresh.querySelector("input")?.replaceWith(ticked);
  fresh.classList.add("fresh");
  row.replaceWith(fresh);
  if (held) fresh.querySelector(`.${held}`)?.focus();
};
const look = async () => {
  const answer = await fetch(location.href, { headers: { "X-Unattended": "1" } });
  if (!answer.ok || answer.redirected) return;
  const fresh = rows(new DOMParser().parseFromString(await answer.text(), "text/html"));
  const shown = rows(document);
  for (const [id, row] of shown)
    if (fresh.has(id)) swap(row, fresh.get(id));
    else row.classList.add("gone");
  if (fresh.size !== shown.size || [...fresh.keys()].some((id) => !shown.has(id))) say(bar.dataset.list);
};
let waiting;
const heard = (news) => {
  if (news.what === "REPLYING") {
    if (document.querySelector("[data-object]")?.dataset.object === news.id)
      bar.replaceChildren(bar.dataset.replying.replace("{name}", news.name));
    return;
  }
  if (news.id && document.querySelector("[data-object]")?.dataset.object === news.id)
    say(bar.dataset.changed.replace("{name}", news.name));
  const list = document.querySelector("[data-subject]");
  if (!list || (news.subject && news.subject !== list.dataset.subject)) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => look().catch(() => {}), 300 + Math.random() * 700);
};
const tell = (news) => {
  heard(news);
  tabs?.postMessage(news);
};
// Ends when the server wants us no more; a minute later it is asked again. After a gap everybody looks anew.
const listen = () =>
  new Promise((over) => {
    const source = new EventSource(bar.dataset.news);
    let gap = false;
    source.onopen = () => gap && tell({});
    source.onmessage = (event) => tell(JSON.parse(event.data));
    source.onerror = () => {
      gap = true;
      if (source.readyState === EventSource.CLOSED) setTimeout(over, 60000);
    };
  });
const lead = async () => {
  for (;;) await listen();
};
if (bar) {
  if (tabs) tabs.onmessage = (event) => heard(event.data);
  if (navigator.locks) navigator.locks.request("guildhall-news", lead);
  else lead();
}
