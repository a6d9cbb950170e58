// The browser knows the clock of whoever has not chosen one yet. Without this script they choose from the list.
const zone = document.getElementById("zone");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone.value === "" && zone.querySelector(`option[value="${CSS.escape(here)}"]`)) {
  zone.value = here;
}
