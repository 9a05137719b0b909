// The button that opens the print dialogue.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
});
