// Files can be dropped on the form, and a bar shows how much has been sent. Without this script the form works as it is.
const form = document.getElementById("import");
const drop = form.querySelector(".drop");
const chosen = document.getElementById("file");

for (const over of ["dragenter", "dragover"]) {
  drop.addEventListener(over, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
for (const away of ["dragleave", "drop"]) {
  drop.addEventListener(away, () => drop.classList.remove("over"));
}
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  chosen.files = event.dataTransfer.files;
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  const bar = document.getElementById("sent");
  const button = form.querySelector("button");
  bar.closest("[hidden]").hidden = false;
  button.disabled = true;
  request.upload.addEventListener("progress", (sent) => {
    if (sent.lengthComputable) {
      bar.value = 100 * sent.loaded / sent.total;
    }
  });
  // the answer is a page: where the upload is followed, or this one with what is wrong
  request.addEventListener("load", () => {
    if (request.status < 400) {
      window.location.assign(request.responseURL);
      return;
    }
    const answer = new DOMParser().parseFromString(request.responseText, "text/html");
    const said = answer.querySelector("[role=alert]");
    if (!said) {
      form.submit();
      return;
    }
    document.querySelector("[role=alert]")?.remove();
    form.before(said);
    form.elements.key.value = answer.querySelector("[name=key]").value;
    bar.closest("p").hidden = true;
    button.disabled = false;
  });
  // the plain way says what is wrong in the browser's own words
  request.addEventListener("error", () => form.submit());
  request.open("POST", form.action);
  request.send(new FormData(form));
});
