// The drawing of a limb follows its list of areas, and a tap on the drawing ticks the list: the list is what is sent.
const drawn = (map) => map.querySelectorAll("[data-map-zone]");
const box = (map, code) => map.querySelector(`[data-zone="${CSS.escape(code)}"]`);
const felt = (map, code) => [...map.querySelectorAll(`[data-zone-mark="${CSS.escape(code)}"]:checked`)].map((mark) => mark.value.split(":")[1]).sort();
const score = (map, code) => map.querySelector(`[data-zone-score="${CSS.escape(code)}"]`)?.value.split(":")[1] ?? "";

function follow(map) {
  for (const zone of drawn(map)) {
    const letters = felt(map, zone.dataset.mapZone);
    zone.classList.toggle("on", letters.length > 0 || Boolean(box(map, zone.dataset.mapZone)?.checked));
    zone.querySelector(".felt-fill").setAttribute("fill", letters.length > 0 ? `url(#felt-${letters[0]})` : "none");
    zone.querySelector("text").textContent = letters.join("") + score(map, zone.dataset.mapZone);
  }
  for (const count of map.querySelectorAll("[data-zone-count]")) {
    const ticked = count.closest("details").querySelectorAll("[data-zone]:checked").length;
    count.textContent = ticked;
    count.hidden = ticked === 0;
  }
}

const toolOf = (map) => map.querySelector(".map-tools input:checked")?.value ?? "";
const marked = (map, code) => (toolOf(map) ? felt(map, code).includes(toolOf(map)) : box(map, code).checked);

function tap(map, code) {
  const tool = toolOf(map);
  const control = tool ? map.querySelector(`[data-zone-mark][value="${CSS.escape(`${code}:${tool}`)}"]`) : box(map, code);
  control?.click();
  // The last letter taken off takes the mark off as well: what was one tap to make is one tap to unmake.
  if (tool && !control.checked && felt(map, code).length === 0 && box(map, code).checked) box(map, code).click();
}

document.addEventListener("click", (event) => {
  const zone = event.target.closest?.("[data-map-zone]");
  const map = zone?.closest("[data-body-map]");
  if (map) tap(map, zone.dataset.mapZone);
});

// An area is found by any part of its name; Enter marks the first one shown as a tap on the drawing would.
function find(field) {
  const wanted = field.value.trim().toLocaleLowerCase();
  const map = field.closest("[data-body-map]");
  for (const view of map.querySelectorAll(".zone-view")) {
    for (const area of view.querySelectorAll("li")) area.hidden = !area.querySelector(".choice").textContent.toLocaleLowerCase().includes(wanted);
    const some = view.querySelector("li:not([hidden])") !== null;
    view.hidden = !some;
    view.open = some && wanted !== "";
  }
  return wanted && map.querySelector("li:not([hidden]) [data-zone]");
}

document.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-zone-find]")) find(event.target);
});
document.addEventListener("keydown", (event) => {
  const field = event.target.matches?.("[data-zone-find]") && event.target;
  if (!field || (event.key !== "Enter" && event.key !== "Escape")) return;
  event.preventDefault();
  const first = event.key === "Enter" && find(field);
  if (first) {
    const map = field.closest("[data-body-map]");
    if (!marked(map, first.dataset.zone)) tap(map, first.dataset.zone);
    document.dispatchEvent(new CustomEvent("gk:say", { detail: { text: first.closest("li").querySelector(".choice").textContent.trim() } }));
  }
  if (first || event.key === "Escape") field.value = "";
  find(field);
});

document.addEventListener("change", (event) => {
  const overlay = event.target.matches?.("[data-map-overlay]") && event.target;
  if (overlay) for (const zone of drawn(overlay.closest("[data-body-map]"))) zone.classList.toggle("overlay", overlay.value.split(" ").includes(zone.dataset.mapZone));
  const answer = event.target.closest?.("[data-answer]");
  if (answer) for (const map of answer.querySelectorAll("[data-body-map]")) follow(map);
});
