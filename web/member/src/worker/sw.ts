import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { notificationOf, pageOf } from "./push";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

/** Addresses that are not this app's: they are always asked of the server. */
const OTHERS = /^\/(?:api|snap|actuator|swagger-ui|webjars|docs|v3|realms|console)(?:[/.?]|$)/;

// The shell alone: no answer of the API is ever kept here.
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: [OTHERS] }));

self.addEventListener("message", (event) => {
  const said: unknown = event.data;
  if (typeof said === "object" && said !== null && "type" in said && said.type === "SKIP_WAITING") {
    void self.skipWaiting(); // the member has taken the new version
  }
});

self.addEventListener("push", (event) => {
  const { title, options } = notificationOf(event.data?.text());
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(pageOf(event.notification.data)));
});

/** In the app that is open, which keeps what has been entered there, or in a new window. */
async function open(page: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const app = windows.find((each) => !OTHERS.test(new URL(each.url).pathname));
  if (app === undefined) {
    await self.clients.openWindow(page);
    return;
  }
  app.postMessage({ type: "open", page });
  await app.focus();
}
