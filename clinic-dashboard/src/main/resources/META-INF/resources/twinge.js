// Says when the list is no longer live, and loads the page again when the session has ended (499 from the server) or a
// form's token has (400), for a list that stays open all day. A step that fails with it is said not to have been taken.
const stale = document.getElementById("stale");
document.body.addEventListener("htmx:afterRequest", (event) => {
  if ([400, 499].includes(event.detail.xhr.status)) {
    const page = new URL(window.location.href);
    if (event.detail.requestConfig.verb === "post") {
      page.searchParams.set("notice", "LAPSED");
    }
    window.location.replace(page);
  }
  stale.hidden = event.detail.successful === true;
});

// j and k move through the cases, a acknowledges the one in focus; off unless the reader switches it on.
const shortcuts = document.getElementById("shortcuts");
if (shortcuts) {
  shortcuts.closest("[hidden]").hidden = false;
  shortcuts.checked = window.localStorage.getItem("shortcuts") === "on";
  shortcuts.addEventListener("change", () => {
    window.localStorage.setItem("shortcuts", shortcuts.checked ? "on" : "off");
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (!shortcuts.checked || typing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const cases = [...document.querySelectorAll("a.case")];
    const here = cases.indexOf(document.activeElement?.closest("tr")?.querySelector("a.case"));
    if (event.key === "j") {
      cases[Math.min(here + 1, cases.length - 1)]?.focus();
    } else if (event.key === "k") {
      cases[Math.max(here - 1, 0)]?.focus();
    } else if (event.key === "a") {
      cases[here]?.closest("tr").querySelector("[id^=acknowledge-]")?.click();
    }
  });
}
