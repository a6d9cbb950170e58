// A tap that was not taken, because the session or the form's token has ended or a service is away, is said by the page.
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful !== true) {
    window.location.reload();
  }
});
