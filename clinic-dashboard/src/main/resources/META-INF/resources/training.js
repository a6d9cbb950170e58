// What a mark of the picture says is written under it while it is pointed at, focused or tapped. Without this script the
// marks lead to the same sentences further down.
for (const figure of document.querySelectorAll("figure.training")) {
  const said = figure.querySelector(".said");
  said.hidden = false;
  const say = (event) => {
    const title = event.target.closest("a.mark, rect.bar, path.unknown")?.querySelector("title");
    if (title) {
      said.textContent = title.textContent;
    }
  };
  for (const kind of ["pointerover", "focusin", "click"]) {
    figure.addEventListener(kind, say);
  }
  figure.addEventListener("click", (event) => {
    if (event.target.closest("a.mark")) {
      event.preventDefault();
    }
  });
}
