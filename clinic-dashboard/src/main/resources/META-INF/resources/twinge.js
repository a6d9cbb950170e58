// Says when the list is no longer live, and logs in again when the session has ended (499 from the server).
const stale = document.getElementById("stale");
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.xhr.status === 499) {
    window.location.reload();
  }
  stale.hidden = event.detail.successful === true;
});
