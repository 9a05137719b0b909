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
