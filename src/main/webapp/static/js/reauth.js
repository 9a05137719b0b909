// An ended sign-in does not end the work: the dialog signs in over the page, then whoever waits goes on.
const dialog = document.querySelector("[data-reauth]");
if (dialog) {
  const problem = dialog.querySelector("[data-reauth-problem]");

  document.addEventListener("gk:expired", (event) => {
    const count = event.detail.waiting ?? 0;
    dialog.querySelector("[data-reauth-waiting]").textContent =
      count === 0 ? "" : count === 1 ? "; 1 change waits to be saved" : `; ${count} changes wait to be saved`;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("[type=password]").focus();
  });

  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    problem.hidden = true;
    let words = "The service cannot be reached. Try again in a moment.";
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
      if (answer.status < 500) words = "E-mail and password do not match. Check the password.";
    } catch {
      // The words above say it.
    }
    dialog.querySelector("[data-reauth-words]").textContent = words;
    problem.hidden = false;
  });
}
