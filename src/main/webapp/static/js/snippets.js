// A semicolon at the start of a word in a text area offers snippets: what is typed after it filters them, the preview shows
// the whole text, and only Enter or a press puts it in. Escape leaves what was typed as it is.
const ASKED = /(?:^|\s);([\p{L}\p{N}-]{0,40})$/u;
let loading = null;
let offer = null;
let area = null;

const options = () => [...offer.querySelectorAll("[role=option]")];
const active = () => offer.querySelector("[aria-selected=true]");
const asked = (text) => ASKED.exec(text.value.slice(0, text.selectionStart))?.[1] ?? null;

async function load() {
  const answer = await fetch("/snippets/options", { headers: { "HX-Request": "true" } }).catch(() => null);
  if (answer?.status !== 200) return null;
  return document.adoptNode(new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild);
}

function choose(option) {
  for (const each of options()) each.setAttribute("aria-selected", String(each === option));
  area.setAttribute("aria-activedescendant", option.id);
  offer.querySelector("[data-preview]").textContent = option.dataset.words;
  option.scrollIntoView({ block: "nearest" });
}

function close() {
  offer?.remove();
  for (const name of ["aria-activedescendant", "aria-controls", "aria-autocomplete"]) area?.removeAttribute(name);
  area = null;
}

async function open(text) {
  // Keys go on coming while the list is fetched: it is fetched once for all of them.
  loading ??= load();
  offer = await loading;
  if (!offer) loading = null;
  const word = asked(text);
  if (!offer || word === null || document.activeElement !== text) return close();
  const wanted = word.toLocaleLowerCase();
  for (const option of options()) option.hidden = !option.textContent.toLocaleLowerCase().includes(wanted);
  const first = options().find((option) => !option.hidden);
  if (!first) return close();
  if (area !== text) {
    close();
    area = text;
    text.after(offer);
    text.setAttribute("aria-controls", "snippets-list");
    text.setAttribute("aria-autocomplete", "list");
    document.dispatchEvent(new CustomEvent("gk:say", { detail: { text: offer.dataset.found } }));
  }
  choose(first);
}

function insert() {
  const end = area.selectionStart;
  const text = area;
  text.setRangeText(active().dataset.words, end - asked(text).length - 1, end, "end");
  close();
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("input", (event) => {
  if (!event.target.matches("textarea") || event.isComposing) return;
  if (asked(event.target) !== null) open(event.target);
  else if (area) close();
});
document.addEventListener("keydown", (event) => {
  if (!area || event.target !== area || event.isComposing) return;
  const shown = options().filter((option) => !option.hidden);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) choose(shown[(shown.indexOf(active()) + step + shown.length) % shown.length]);
  else if (event.key === "Enter" && !event.ctrlKey && !event.shiftKey) insert();
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
}, true);
document.addEventListener("mousedown", (event) => {
  const option = area && event.target.closest?.("#snippets-list [role=option]");
  if (!option) return;
  event.preventDefault();
  choose(option);
  insert();
});
document.addEventListener("focusout", (event) => {
  if (event.target === area) close();
});
