// Shows that there is a message, and nothing about it; opens Twinge when it is touched. A newer message about the same
// thing takes the place of the older one.
self.addEventListener("push", (event) => {
  const message = event.data.json();
  event.waitUntil(
    self.registration.showNotification("Twinge", { body: message.text, tag: message.topic, renotify: true }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open());
});

async function open() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return pages.length > 0 ? pages[0].focus() : self.clients.openWindow("/");
}
