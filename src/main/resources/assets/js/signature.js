// A drawn signature: strokes on a canvas, kept as a PNG in a hidden field. Typing the name is the other way, without a pointer.
const ready = (canvas) => {
  if (canvas.dataset.ready) return canvas.getContext("2d");
  const scale = devicePixelRatio || 1;
  canvas.width = canvas.clientWidth * scale;
  canvas.height = canvas.clientHeight * scale;
  canvas.dataset.ready = "1";
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  Object.assign(pen, { lineWidth: 2.5, lineCap: "round", lineJoin: "round", strokeStyle: "#17191c" });
  return pen;
};
let drawing = null;
document.addEventListener("pointerdown", (event) => {
  const canvas = event.target.closest("canvas[data-signature]");
  if (!canvas) return;
  drawing = { canvas, pen: ready(canvas) };
  canvas.setPointerCapture(event.pointerId);
  drawing.pen.beginPath();
  drawing.pen.moveTo(event.offsetX, event.offsetY);
});
document.addEventListener("pointermove", (event) => {
  if (!drawing) return;
  drawing.pen.lineTo(event.offsetX, event.offsetY);
  drawing.pen.stroke();
});
document.addEventListener("pointerup", () => {
  if (!drawing) return;
  const { canvas } = drawing;
  drawing = null;
  const field = document.getElementById(canvas.dataset.signature);
  field.value = canvas.toDataURL("image/png");
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
document.addEventListener("click", (event) => {
  const clear = event.target.closest("[data-clear-signature]");
  if (!clear) return;
  const canvas = document.querySelector(`canvas[data-signature="${clear.dataset.clearSignature}"]`);
  delete canvas.dataset.ready;
  canvas.width = canvas.clientWidth;
  document.getElementById(clear.dataset.clearSignature).value = "";
});
