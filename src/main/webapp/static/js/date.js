// A calendar and "Today" beside the text field; what they choose is written as text, so that it can be corrected by hand.
function write(group, iso) {
  const [year, month, day] = iso.split("-");
  const text = group.querySelector("input[type=text]");
  text.value = `${day}-${group.dataset.months.split(" ")[Number(month) - 1]}-${year}`;
  text.dispatchEvent(new Event("change", { bubbles: true }));
  text.focus();
}
document.addEventListener("click", (event) => {
  const group = event.target.closest("[data-date]");
  if (!group) return;
  if (event.target.closest("[data-date-today]")) write(group, group.dataset.date);
  if (event.target.closest("[data-date-open]")) group.querySelector("[data-date-native]").showPicker();
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-date-native]") && event.target.value) write(event.target.closest("[data-date]"), event.target.value);
});

// What was typed is said back as it was understood, by the same reading that will store it.
document.addEventListener("change", async (event) => {
  const group = event.target.matches("[data-reading]:not([data-reading='']) input[type=text]") && event.target.closest("[data-reading]");
  const echo = group && group.parentElement.querySelector("[data-echo]");
  if (!echo) return;
  const written = event.target.value;
  const answer = await fetch("/dates", {
    method: "POST",
    body: new URLSearchParams({ written, reading: group.dataset.reading }),
    headers: { "X-CSRF-Token": document.querySelector('meta[name="csrf-token"]').content, "HX-Request": "true" },
  }).catch(() => null);
  if (answer?.status !== 200) return;
  const html = await answer.text();
  if (event.target.value === written) echo.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
});
