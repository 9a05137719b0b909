// Colours change at once; the server remembers them. Without script the same buttons post and the page comes back.
document.querySelector("[data-theme-form]")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  const chosen = event.submitter.value;
  const root = document.documentElement;
  if (chosen === "system") delete root.dataset.theme;
  else root.dataset.theme = chosen;
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button === event.submitter));
  const body = new URLSearchParams(new FormData(form));
  body.set("theme", chosen);
  fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => {});
});
