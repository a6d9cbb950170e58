// Turns messages in this browser on and off (W3C Push API). A subscription that the reader's own list does not know is
// somebody else's, who used this browser before: turning it on makes a new one, which ends the old one.
const push = document.getElementById("push");
const on = document.getElementById("push-on");
const off = document.getElementById("push-off");

function say(words, turnedOn) {
  document.getElementById("push-state").textContent = push.dataset[words];
  on.hidden = turnedOn;
  off.hidden = !turnedOn;
  off.disabled = false;
  on.disabled = words === "unsupported" || words === "denied";
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function isOurs(subscription) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(subscription.endpoint));
  return push.dataset.browsers.split(" ").includes(base64url(hash));
}

async function tell(what, fields) {
  const body = new URLSearchParams(new FormData(push));
  Object.entries(fields).forEach(([name, value]) => body.set(name, value));
  const answer = await fetch(`/preferences/push/${what}`, { method: "POST", body, redirect: "error" });
  if (!answer.ok) {
    throw new Error(`answered ${answer.status}`);
  }
}

async function turnOn() {
  if (await Notification.requestPermission() === "denied") {
    say("denied", false);
    return;
  }
  await navigator.serviceWorker.register("/push-worker.js");
  const worker = await navigator.serviceWorker.ready;
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  const subscription = await worker.pushManager.subscribe(
    { userVisibleOnly: true, applicationServerKey: push.dataset.key });
  try {
    await tell("on", { endpoint: subscription.endpoint, ...subscription.toJSON().keys });
  } catch (refused) {
    await subscription.unsubscribe();
    throw refused;
  }
  say("on", true);
}

async function turnOff() {
  const worker = await navigator.serviceWorker.ready;
  const subscription = await worker.pushManager.getSubscription();
  if (subscription) {
    await tell("off", { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  say("off", false);
}

function pressed(button, action) {
  button.addEventListener("click", async () => {
    const before = !off.hidden;
    button.disabled = true;
    try {
      await action();
    } catch {
      say("failed", before);
    }
  });
}

async function show() {
  const worker = await navigator.serviceWorker.getRegistration("/push-worker.js");
  const subscription = await worker?.pushManager.getSubscription();
  const ours = subscription && Notification.permission === "granted" && await isOurs(subscription);
  say(ours ? "on" : Notification.permission === "denied" ? "denied" : "off", Boolean(ours));
}

if (push) {
  if ("serviceWorker" in navigator && "PushManager" in window && "Notification" in window) {
    pressed(on, turnOn);
    pressed(off, turnOff);
    show().catch(() => say("unsupported", false));
  } else {
    say("unsupported", false);
  }
}
