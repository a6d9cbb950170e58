// The pictures choose from the list below them: a tap, or Enter and Space; arrow keys move from place to place. Without
// this file there is the list.
const map = document.querySelector(".body-map");
const shapes = [...(map?.querySelectorAll("path") ?? [])];
const input = (name, value) => document.querySelector(`input[name="${name}"][value="${value}"]`);
const words = (name, value) => input(name, value)?.closest("label").textContent.trim() ?? "";

function show() {
  const region = document.querySelector('input[name="region"]:checked');
  const side = document.querySelector('input[name="side"]:checked');
  for (const shape of shapes) {
    const here = shape.dataset.region === region?.value
      && (!side || shape.dataset.side === "" || [shape.dataset.side, "both", "unknown"].includes(side.value));
    shape.setAttribute("aria-checked", String(here));
  }
  map.querySelector(".chosen").textContent =
    [region, side].filter((chosen) => chosen).map((chosen) => words(chosen.name, chosen.value)).join(", ");
}

function choose(shape) {
  input("region", shape.dataset.region).checked = true;
  input("side", shape.dataset.side || "middle").checked = true;
  show();
}

// A thumb is wider than an ankle: a tap beside the body means the nearest place, if it is near.
function nearest(places, event) {
  const far = (shape) => {
    const box = shape.getBoundingClientRect();
    return Math.hypot(event.clientX - (box.left + box.right) / 2, event.clientY - (box.top + box.bottom) / 2);
  };
  const shape = places.reduce((best, each) => (far(each) < far(best) ? each : best));
  return far(shape) < 40 ? shape : undefined;
}

for (const picture of map?.querySelectorAll("svg") ?? []) {
  const places = [...picture.querySelectorAll("path")];
  places[0].tabIndex = 0;
  picture.addEventListener("click", (event) => {
    const shape = places.includes(event.target) ? event.target : nearest(places, event);
    if (shape) {
      choose(shape);
    }
  });
  places.forEach((shape, index) => {
    const side = shape.dataset.side;
    shape.setAttribute("aria-label", words("region", shape.dataset.region) + (side ? `, ${words("side", side)}` : ""));
    shape.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) {
        const next = places[(index + step + places.length) % places.length];
        shape.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      } else if (event.key === "Enter" || event.key === " ") {
        choose(shape);
      } else {
        return;
      }
      event.preventDefault();
    });
  });
}
if (map) {
  map.hidden = false;
  document.querySelectorAll('input[name="region"], input[name="side"]').forEach((each) =>
    each.addEventListener("change", show));
  show();
}
