// The panel changes with every answer; a screen reader hears of it only when another condition takes the first place.
const region = document.querySelector("[data-live]");
const leader = () => document.querySelector("[data-rank='1']")?.textContent.trim() ?? "";
let known = leader();

const say = (text) => {
  if (region) region.textContent = text;
};
document.addEventListener("gk:say", (event) => say(event.detail.text));
document.addEventListener("gk:panel", () => {
  const now = leader();
  if (region && now !== known && now !== "") say(region.dataset.wordsFirst.replace("{0}", now));
  known = now;
});
