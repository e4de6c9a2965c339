// Shows a document page by page, drawn by pdf.js. Only pages that show a document load this; without it, or where it
// fails, the browser's own viewer takes its place.
import { getDocument, GlobalWorkerOptions, TextLayer } from "./pdf.js";

GlobalWorkerOptions.workerSrc = new URL("./pdf.worker.js", import.meta.url).href;

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

const drawn = async (page, sheet, scale) => {
  const viewport = page.getViewport({ scale });
  const sharp = devicePixelRatio || 1;
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  canvas.setAttribute("aria-hidden", "true");
  await page.render({ canvas, viewport, transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0] }).promise;
  const words = document.createElement("div");
  words.className = "viewer-words";
  words.style.setProperty("--total-scale-factor", scale);
  await new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport }).render();
  if (sheet.dataset.scale === String(scale)) sheet.replaceChildren(canvas, words);
};

const opened = async (viewer) => {
  const paper = viewer.querySelector("[data-paper]");
  const where = viewer.querySelector("[data-where]");
  const zoomed = viewer.querySelector("[data-zoomed]");
  const buttons = Object.fromEntries([...viewer.querySelectorAll("[data-go]")].map((button) => [button.dataset.go, button]));
  const known = await getDocument({ url: viewer.dataset.document }).promise;
  const pages = await Promise.all(Array.from({ length: known.numPages }, (_, at) => known.getPage(at + 1)));
  const named = (template, ...values) => values.reduce((words, value, at) => words.replace(`{${at}}`, value), template);
  const sheets = pages.map((_, at) => {
    const sheet = document.createElement("div");
    sheet.className = "viewer-sheet";
    sheet.setAttribute("role", "group");
    sheet.setAttribute("aria-label", named(where.dataset.words, at + 1, pages.length));
    return sheet;
  });
  let zoom = ZOOMS.indexOf(1);
  let current = 0;

  const scaleOf = (page) => ((paper.clientWidth - 32) / page.getViewport({ scale: 1 }).width) * ZOOMS[zoom];
  const say = () => {
    where.textContent = named(where.dataset.words, current + 1, pages.length);
    zoomed.textContent = Math.round(ZOOMS[zoom] * 100) + " %";
    buttons.back.disabled = current === 0;
    buttons.on.disabled = current === pages.length - 1;
    buttons.smaller.disabled = zoom === 0;
    buttons.larger.disabled = zoom === ZOOMS.length - 1;
  };
  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        const at = sheets.indexOf(target);
        const scale = scaleOf(pages[at]);
        if (!isIntersecting || target.dataset.scale === String(scale)) continue;
        target.dataset.scale = scale;
        drawn(pages[at], target, scale);
      }
    },
    { root: paper, rootMargin: "50%" },
  );
  const lay = () => {
    for (const [at, sheet] of sheets.entries()) {
      const viewport = pages[at].getViewport({ scale: scaleOf(pages[at]) });
      sheet.style.inlineSize = viewport.width + "px";
      sheet.style.blockSize = viewport.height + "px";
      near.unobserve(sheet);
      near.observe(sheet);
    }
  };
  const go = (at) => {
    current = Math.min(Math.max(at, 0), pages.length - 1);
    paper.scrollTop = sheets[current].offsetTop - paper.offsetTop - 16;
    say();
  };
  const resize = (step) => {
    zoom = Math.min(Math.max(zoom + step, 0), ZOOMS.length - 1);
    lay();
    go(current);
  };
  buttons.back.addEventListener("click", () => go(current - 1));
  buttons.on.addEventListener("click", () => go(current + 1));
  buttons.smaller.addEventListener("click", () => resize(-1));
  buttons.larger.addEventListener("click", () => resize(1));
  paper.addEventListener("scroll", () => {
    const middle = paper.scrollTop + paper.clientHeight / 2;
    const at = sheets.findLastIndex((sheet) => sheet.offsetTop - paper.offsetTop <= middle);
    if (at >= 0 && at !== current) {
      current = at;
      say();
    }
  });
  // On a telephone that is turned, or in a window made wider, the pages take the new width. Counted with its scroll bar,
  // which comes and goes with the pages' size.
  let width = paper.offsetWidth;
  let waiting;
  new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (paper.offsetWidth === width) return;
      width = paper.offsetWidth;
      resize(0);
    }, 150);
  }).observe(paper);
  paper.replaceChildren(...sheets);
  for (const part of viewer.querySelectorAll("[data-drawn]")) part.hidden = false;
  lay();
  say();
};

const browsersOwn = (viewer) => {
  const frame = document.createElement("iframe");
  frame.src = viewer.dataset.document;
  frame.title = viewer.getAttribute("aria-label");
  viewer.querySelector("[data-paper]").replaceWith(frame);
};

for (const viewer of document.querySelectorAll("[data-document]")) {
  opened(viewer).catch(() => browsersOwn(viewer));
}
