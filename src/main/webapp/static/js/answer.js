// A value and "not assessed" exclude each other: giving a value takes the state away, choosing a state takes the value.
// An area with a letter or a number is ticked; unticking the area takes both away.
const placeOf = (control) => control.closest("[data-slot-of]") ?? control.closest("[data-answer]");
const valuesOf = (place) => [...place.querySelectorAll('[name$=":v"]')];

document.addEventListener("input", (event) => {
  const control = event.target;
  const place = control.name?.endsWith(":v") && placeOf(control);
  if (!place) return;
  const given = control.type === "checkbox" ? control.checked : control.value !== "";
  if (given) for (const state of place.querySelectorAll(".segments:not(.tools) input")) state.checked = false;
}, true);

document.addEventListener("change", (event) => {
  const control = event.target;
  const place = control.closest?.("[data-answer]") && placeOf(control);
  if (!place) return;
  if (control.type === "radio" && control.closest(".segments:not(.tools)") && control.checked) {
    for (const value of valuesOf(place)) {
      if (value.type === "checkbox") value.checked = false;
      else value.value = "";
    }
  }
  const { zone, zoneMark, zoneScore } = control.dataset;
  if (zone && !control.checked) {
    for (const mark of place.querySelectorAll(`[data-zone-mark="${CSS.escape(zone)}"]`)) mark.checked = false;
    for (const score of place.querySelectorAll(`[data-zone-score="${CSS.escape(zone)}"]`)) score.value = "";
  }
  if (zoneScore && control.value) place.querySelector(`[data-zone="${CSS.escape(zoneScore)}"]`).checked = true;
  if (zoneMark && control.checked) place.querySelector(`[data-zone="${CSS.escape(zoneMark)}"]`).checked = true;
}, true);
