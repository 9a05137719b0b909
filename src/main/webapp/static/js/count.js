// What is left in a text field. Nothing is cut: the server refuses what is too long and keeps it.
function count(area) {
  const output = area.parentElement.querySelector(":scope > .count");
  if (!output) return;
  const left = Number(area.dataset.count) - area.value.length;
  output.textContent = (left < 0 ? area.dataset.wordsOver : area.dataset.wordsLeft).replace("{0}", Math.abs(left));
  output.classList.toggle("over", left < 0);
  output.hidden = left > Number(area.dataset.count) / 4;
}
for (const area of document.querySelectorAll("textarea[data-count]")) count(area);
document.addEventListener("input", (event) => {
  if (event.target.matches("textarea[data-count]")) count(event.target);
});
