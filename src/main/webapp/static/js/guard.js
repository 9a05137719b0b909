// One press, one request: a form sends once, then rests for four seconds.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "get" || form.method === "dialog") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-disabled", "true");
  const release = () => {
    delete form.dataset.sent;
    event.submitter?.removeAttribute("aria-disabled");
  };
  setTimeout(release, 4000);
  addEventListener("pageshow", release, { once: true });
});
