// The drawing of a limb follows its list of areas, and a tap on the drawing ticks the list: the list is what is sent.
const drawn = (map) => map.querySelectorAll("[data-map-zone]");
const box = (map, code) => map.querySelector(`[data-zone="${CSS.escape(code)}"]`);
const felt = (map, code) => [...map.querySelectorAll(`[data-zone-mark="${CSS.escape(code)}"]:checked`)].map((mark) => mark.value.split(":")[1]).sort();

function follow(map) {
  for (const zone of drawn(map)) {
    const letters = felt(map, zone.dataset.mapZone);
    zone.classList.toggle("on", letters.length > 0 || Boolean(box(map, zone.dataset.mapZone)?.checked));
    zone.querySelector(".felt-fill").setAttribute("fill", letters.length > 0 ? `url(#felt-${letters[0]})` : "none");
    zone.querySelector("text").textContent = letters.join("");
  }
  for (const count of map.querySelectorAll("[data-zone-count]")) {
    const ticked = count.closest("details").querySelectorAll("[data-zone]:checked").length;
    count.textContent = ticked;
    count.hidden = ticked === 0;
  }
}

document.addEventListener("click", (event) => {
  const zone = event.target.closest?.("[data-map-zone]");
  const map = zone?.closest("[data-body-map]");
  if (!map) return;
  const code = zone.dataset.mapZone;
  const tool = map.querySelector(".map-tools input:checked")?.value ?? "";
  const control = tool ? map.querySelector(`[data-zone-mark][value="${CSS.escape(`${code}:${tool}`)}"]`) : box(map, code);
  control?.click();
  // The last letter taken off takes the mark off as well: what was one tap to make is one tap to unmake.
  if (tool && !control.checked && felt(map, code).length === 0 && box(map, code).checked) box(map, code).click();
});

document.addEventListener("change", (event) => {
  const answer = event.target.closest?.("[data-answer]");
  if (answer) for (const map of answer.querySelectorAll("[data-body-map]")) follow(map);
});
