// What is done to a whole section. Without script each button posts the form; here it first waits until nothing does.
//
// button[data-when-saved]        posts the form once every change is acknowledged
// button[data-review-next=CODE]  marks its section as reviewed on this page, then goes to section CODE
const form = document.querySelector("form[data-draft]");
const whenSaved = (then) => document.dispatchEvent(new CustomEvent("gk:when-saved", { detail: { then } }));

async function mark(button) {
  const answer = await fetch(`${button.formAction}/${encodeURIComponent(button.value)}`, {
    method: "PUT",
    body: new URLSearchParams(),
    redirect: "manual",
    signal: AbortSignal.timeout(10000),
    headers: {
      "If-Match": `"${form.querySelector("[name=version]").value}"`,
      "X-CSRF-Token": document.querySelector('meta[name="csrf-token"]').content,
      "HX-Request": "true",
    },
  }).catch(() => null);
  if (answer?.status !== 200) {
    form.requestSubmit(button);
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of [...fresh.body.children]) document.getElementById(part.id)?.replaceWith(document.adoptNode(part));
  document.querySelector(`[data-section][href="#section-${CSS.escape(button.dataset.reviewNext)}"]`)?.click();
}

form?.addEventListener("click", (event) => {
  const button = event.target.closest("[data-when-saved], [data-review-next]");
  if (!button) return;
  event.preventDefault();
  whenSaved(() => (button.hasAttribute("data-review-next") ? mark(button) : form.requestSubmit(button)));
});
