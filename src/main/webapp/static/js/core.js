// Each file here is a module of its own in the bundle: it enhances working HTML, imports nothing, and speaks to the others
// only by events of the document:
//   gk:say      {text}     words for screen readers
//   gk:expired  {waiting}  the sign-in has ended; a number of changes wait
//   gk:signed-in           the sign-in is back
//   gk:when-saved {then}   to be done as soon as no change waits
//   gk:panel               a fragment of the page was replaced

const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? "";

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = token();
});
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401) document.dispatchEvent(new CustomEvent("gk:expired", { detail: {} }));
});
// htmx notes the address of the page, which may hold what somebody searched for: nothing of a patient stays in the browser.
sessionStorage.removeItem("htmx-current-path-for-history");
document.addEventListener("htmx:afterSwap", () => document.dispatchEvent(new CustomEvent("gk:panel")));

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open]");
  if (opener) document.getElementById(opener.dataset.open)?.showModal();
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest?.("details[data-menu][open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The place named in the address takes the focus away again while the page loads.
const focus = () => document.querySelector("[data-focus]")?.focus();
focus();
addEventListener("load", () => {
  if (document.activeElement === document.body) setTimeout(focus);
}, { once: true });
