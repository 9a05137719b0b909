// A part of the page that is fetched when it is unfolded. What cannot be fetched keeps its button, which tries again.
//
// details > [data-later=URL]   replaced by the elements of the answer that are not on the page yet
// gk:later                     told to the details when they are there
async function fetchInto(place) {
  const around = place.closest("details");
  const answer = await fetch(place.dataset.later, { redirect: "manual", headers: { "HX-Request": "true" } }).catch(() => null);
  if (answer?.status === 401 || answer?.type === "opaqueredirect") document.dispatchEvent(new CustomEvent("gk:expired", { detail: {} }));
  if (answer?.status !== 200) {
    place.classList.add("failed");
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!place.isConnected) return;
  place.replaceWith(...[...fresh.body.children].filter((part) => !part.id || !document.getElementById(part.id)));
  around.dispatchEvent(new CustomEvent("gk:later"));
}

document.addEventListener("toggle", (event) => {
  const place = event.target.open && event.target.querySelector(":scope > [data-later]");
  if (place) fetchInto(place);
}, true);
document.addEventListener("click", (event) => {
  const place = event.target.closest("[data-later] button")?.parentElement;
  if (!place) return;
  event.preventDefault();
  fetchInto(place);
});
