import { answer, type Api } from "@jmo/shared/api/client";
import { failureOf } from "@jmo/shared/api/problem";

export type PushFault = "refused" | "unsupported" | "failed";

export class PushFailure extends Error {
  override readonly name = "PushFailure";

  constructor(readonly fault: PushFault) {
    super(fault);
  }
}

const LONGEST_WAIT_MS = 10_000;

/** Whether this browser can take push messages at all. */
export function canPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

async function registered(): Promise<ServiceWorkerRegistration> {
  if (!canPush()) {
    throw new PushFailure("unsupported");
  }
  // Without a worker, as in a first visit that is just under way, there would be no answer at all.
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new PushFailure("failed"));
    }, LONGEST_WAIT_MS);
  });
  return Promise.race([navigator.serviceWorker.ready, late]);
}

/** Whether this browser is subscribed, as the browser itself says. */
export async function isSubscribed(): Promise<boolean> {
  if (!canPush() || Notification.permission !== "granted") {
    return false;
  }
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) != null;
}

/** As the member knows it among others. */
export function deviceName(agent: string = navigator.userAgent): string {
  const browsers = [/Edg/, /SamsungBrowser/, /OPR/, /Firefox/, /Chrome|CriOS/, /Safari/];
  const names = ["Edge", "Samsung Internet", "Opera", "Firefox", "Chrome", "Safari"];
  const systems = [/Android/, /iPhone|iPad/, /Windows/, /Mac OS/, /Linux/];
  const systemNames = ["Android", "iOS", "Windows", "macOS", "Linux"];
  const first = (patterns: readonly RegExp[]) => patterns.findIndex((pattern) => pattern.test(agent));
  return [names[first(browsers)], systemNames[first(systems)]].filter((name) => name !== undefined).join(", ") || "Browser";
}

async function register(api: Api, subscription: PushSubscription): Promise<string> {
  const { endpoint, keys } = subscription.toJSON();
  const { id } = await answer(
    api.POST("/api/v1/notifications/push/subscriptions", {
      body: {
        endpoint: endpoint ?? "",
        keys: { p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "" },
        device: deviceName(),
      },
    }),
  );
  return id;
}

/**
 * Asks the browser's permission, subscribes and registers this device. Called at a press alone.
 *
 * @throws PushFailure if the browser does not do it, ApiProblem if the API does not take the device
 */
export async function subscribe(api: Api): Promise<void> {
  if (!canPush()) {
    throw new PushFailure("unsupported");
  }
  if ((await Notification.requestPermission()) !== "granted") {
    throw new PushFailure("refused");
  }
  const registration = await registered();
  const { publicKey } = await answer(api.GET("/api/v1/notifications/push/public-key"));
  let subscription: PushSubscription;
  try {
    subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  } catch (failure) {
    throw new PushFailure(failure instanceof DOMException && failure.name === "NotAllowedError" ? "refused" : "failed");
  }
  try {
    await register(api, subscription);
  } catch (failure) {
    await subscription.unsubscribe(); // what the API does not know is of no use
    throw failure;
  }
}

/** The API no longer sends to this device, and the browser takes no more. */
export async function unsubscribe(api: Api): Promise<void> {
  const subscription = await (await registered()).pushManager.getSubscription();
  if (subscription === null) {
    return;
  }
  // The same endpoint again renews its keys and gives its id, so that nothing has to be kept in the browser.
  const subscriptionId = await register(api, subscription);
  const { response, error } = await api.DELETE("/api/v1/notifications/push/subscriptions/{subscriptionId}", {
    params: { path: { subscriptionId } },
  });
  if (!response.ok && response.status !== 404) {
    throw failureOf(response, error);
  }
  await subscription.unsubscribe();
}
