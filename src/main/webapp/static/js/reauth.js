// An ended sign-in does not end the work: the dialog signs in over the page, then whoever waits goes on.
const dialog = document.querySelector("[data-reauth]");
if (dialog) {
  const problem = dialog.querySelector("[data-reauth-problem]");
  const wait = dialog.querySelector("[data-reauth-waiting]");
  const phrases = dialog.dataset;
  let busy = false;

  document.addEventListener("gk:expired", (event) => {
    const count = event.detail.waiting ?? 0;
    wait.textContent = count === 0 ? "" : count === 1 ? phrases.one : phrases.many.replace("{0}", count);
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector("[type=password]").focus();
  });

  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const form = event.currentTarget;
    problem.hidden = true;
    let words = phrases.away;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (answer.ok) {
        const token = answer.headers.get("X-CSRF-Token");
        document.querySelector('meta[name="csrf-token"]').content = token;
        for (const field of document.querySelectorAll('input[name="_csrf"]')) field.value = token;
        form.querySelector("[type=password]").value = "";
        dialog.close();
        document.dispatchEvent(new CustomEvent("gk:signed-in"));
        return;
      }
      if (answer.status === 429) words = phrases.often;
      else if (answer.status < 500) words = phrases.wrong;
    } catch {
      // The words above say it.
    } finally {
      busy = false;
    }
    dialog.querySelector("[data-reauth-words]").textContent = words;
    problem.hidden = false;
  });
}
