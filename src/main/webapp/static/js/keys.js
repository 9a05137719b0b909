// Letters act only where they cannot be typed, and can be switched off (WCAG 2.1.4); keys with Alt or Ctrl always act.
const typing = (element) => element?.closest?.("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
const visible = (element) => element?.checkVisibility();
const shown = (control) => visible(control) && !(control.matches("summary") && control.parentElement.open);
const CONTROLS = "input:not([type=hidden]), textarea, select, a, button, summary";

function show(target) {
  for (let part = target?.closest("details:not([open])"); part; part = part.parentElement.closest("details:not([open])")) part.open = true;
  if (!visible(target)) return false;
  target.scrollIntoView({ block: "nearest" });
  const controls = target.matches(CONTROLS) ? [target] : [...target.querySelectorAll(CONTROLS)].filter(shown);
  const control = controls.find((one) => one.type !== "radio" || one.checked) ?? controls[0];
  (control ?? target).focus();
  return true;
}

function single(event) {
  if (document.documentElement.dataset.keys === "off" || typing(event.target) || document.querySelector("dialog[open]")) return false;
  if (event.key === "/") return show(document.querySelector("[data-key-search]"));
  if (event.key === "?") {
    document.getElementById("keys-help")?.showModal();
    return true;
  }
  const radio = event.target.closest?.("[data-slot-of], [data-answer]")?.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!radio) return false;
  radio.focus();
  radio.click();
  return true;
}

function withAlt(event) {
  if (event.code === "KeyN") {
    const suggestion = document.querySelector("[data-next-question]");
    suggestion?.click();
    return Boolean(suggestion);
  }
  if (event.code === "KeyA") {
    const button = event.target.closest?.("section")?.querySelector("[data-unremarkable]");
    button?.click();
    return Boolean(button);
  }
  if (event.code === "KeyJ" || event.code === "KeyK") {
    const ahead = event.code === "KeyJ" ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    const others = [...document.querySelectorAll("[data-answer]")].filter((one) => visible(one) && !one.contains(event.target) && event.target.compareDocumentPosition(one) & ahead);
    return show(others.at(event.code === "KeyJ" ? 0 : -1));
  }
  const key = /^Digit[0-9]$/.test(event.code) ? event.code.slice(5) : event.key;
  const section = document.querySelector(`[data-section="${CSS.escape(key)}"]`);
  return section ? show(document.querySelector(section.getAttribute("href"))) : false;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  let done = false;
  if (event.ctrlKey && event.key === "Enter") {
    const button = event.target.closest?.("section, form")?.querySelector("[data-review-next]");
    button?.click();
    done = Boolean(button);
  } else if (event.altKey && !event.ctrlKey && !event.metaKey) done = withAlt(event);
  else if (!event.altKey && !event.ctrlKey && !event.metaKey) done = single(event);
  if (done) event.preventDefault();
});

// A link to a question or section puts the focus into it, not only the view. A question that is not on the page yet is
// fetched with the others of its section (data-in); where that is not known, the page is loaded with it (data-elsewhere) as
// soon as nothing waits to be saved.
const aim = (hash) => (hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null);

function unfold(link) {
  const rest = document.getElementById(link.dataset.in);
  const fetching = rest?.querySelector(":scope > [data-later] button");
  if (!fetching) return false;
  rest.addEventListener("gk:later", () => show(aim(link.hash)), { once: true });
  if (rest.open) fetching.click();
  else rest.open = true;
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-section], .errors a, a[href^='#q-'], a[href^='#act-']");
  if (!link?.getAttribute("href").startsWith("#")) return;
  const { elsewhere } = link.dataset;
  if (aim(link.hash)) setTimeout(() => show(aim(link.hash)));
  else if (!unfold(link)) {
    if (!elsewhere) return;
    document.dispatchEvent(new CustomEvent("gk:when-saved", { detail: { then: () => location.assign(elsewhere) } }));
  }
  event.preventDefault();
});
if (location.hash.startsWith("#q-")) show(aim(location.hash));

// The rail follows what is being read.
const rail = new Map([...document.querySelectorAll("[data-section]")].map((link) => [document.querySelector(link.getAttribute("href")), link]));
if (rail.size > 0) {
  const seen = new IntersectionObserver((entries) => {
    const entered = entries.find((entry) => entry.isIntersecting);
    if (!entered) return;
    for (const [section, link] of rail) {
      if (section === entered.target) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-20% 0px -70% 0px" });
  for (const section of rail.keys()) if (section) seen.observe(section);
}
