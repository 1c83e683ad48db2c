import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { forgetPush } from "./forget";
import { deviceName } from "./push";
import Settings from "./Settings";

const PREFERENCES = {
  categories: [
    { category: "claim", title: "Claims", channels: ["INBOX", "EMAIL"], always: ["INBOX"], oneOf: ["EMAIL", "SMS"], promotional: false },
    { category: "promo", title: "Promotions", channels: ["INBOX"], always: [], oneOf: [], promotional: true },
  ],
  quietHours: null,
  timeZone: "WIB",
  digestHour: null,
};
const CHOICE = "PUT /api/v1/notifications/preferences";
const DEVICES = "/api/v1/notifications/push/subscriptions";

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/notifications/preferences", PREFERENCES);
  api.answer(`GET ${DEVICES}`, { items: [], next: null });
  api.answer("GET /api/v1/notifications/push/public-key", { publicKey: "BKey" });
  api.answer(`POST ${DEVICES}`, Response.json({ id: "d-1", device: "Chrome, Android", service: "fcm", registeredAt: "2026-11-29T09:00:00+07:00" }, { status: 201 }));
  api.answer(`DELETE ${DEVICES}/d-1`, new Response(null, { status: 204 }));
  api.answer(CHOICE, PREFERENCES);
});

/** Plays a browser with a service worker, whose member answers the question for permission so. */
function playBrowser(permission: NotificationPermission, subscribing?: Error) {
  let subscribed = false;
  const subscription = {
    toJSON: () => ({ endpoint: "https://fcm.googleapis.com/x", keys: { p256dh: "p", auth: "a" } }),
    unsubscribe: vi.fn(() => {
      subscribed = false;
      return Promise.resolve(true);
    }),
  };
  const subscribe = vi.fn<(options: PushSubscriptionOptionsInit) => Promise<typeof subscription>>(() => {
    if (subscribing !== undefined) {
      return Promise.reject(subscribing);
    }
    subscribed = true;
    return Promise.resolve(subscription);
  });
  const registration = { pushManager: { subscribe, getSubscription: () => Promise.resolve(subscribed ? subscription : null) } };
  const requestPermission = vi.fn(() => {
    vi.stubGlobal("Notification", { permission, requestPermission });
    return Promise.resolve(permission);
  });
  vi.stubGlobal("Notification", { permission: "default", requestPermission });
  vi.stubGlobal("PushManager", {});
  const serviceWorker = { ready: Promise.resolve(registration), getRegistration: () => Promise.resolve(registration) };
  const known = { serviceWorker: { value: serviceWorker }, userAgent: { value: "Chrome/126 (Android)" } };
  vi.stubGlobal("navigator", Object.create(navigator, known));
  return { subscribe, subscription, requestPermission };
}

describe("Notifications on this phone", () => {
  test("are turned on at a press, which asks the browser, and off again", async () => {
    const browser = playBrowser("granted");
    const user = userEvent.setup();
    show(<Settings />);
    const on = await screen.findByRole("button", { name: "Turn on for this phone" });
    expect(browser.requestPermission).not.toHaveBeenCalled();

    await user.click(on);
    await user.click(await screen.findByRole("button", { name: "Turn off for this phone" }));
    expect(await screen.findByText("Off for this phone.")).toBeTruthy();

    expect(browser.subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: "BKey" });
    expect(JSON.parse(api.to(`POST ${DEVICES}`)[0]?.body ?? "")).toMatchObject({
      endpoint: "https://fcm.googleapis.com/x",
      keys: { p256dh: "p", auth: "a" },
    });
    expect(api.to(`DELETE ${DEVICES}/d-1`)).toHaveLength(1);
    expect(browser.subscription.unsubscribe).toHaveBeenCalledOnce();
  });

  test("that the member refuses are said with what to do", async () => {
    playBrowser("denied");
    const user = userEvent.setup();
    show(<Settings />);

    await user.click(await screen.findByRole("button", { name: "Turn on for this phone" }));

    expect(await screen.findByText("Notifications are not allowed")).toBeTruthy();
    expect(api.to(`POST ${DEVICES}`)).toHaveLength(0);
  });

  test("that the browser's service does not give are said in words", async () => {
    playBrowser("granted", new DOMException("no service", "AbortError"));
    const user = userEvent.setup();
    show(<Settings />);

    await user.click(await screen.findByRole("button", { name: "Turn on for this phone" }));

    expect(await screen.findByText("Notifications could not be turned on")).toBeTruthy();
  });

  test("that the browser does not know are said in words", async () => {
    const user = userEvent.setup();
    show(<Settings />);

    await user.click(await screen.findByRole("button", { name: "Turn on for this phone" }));

    expect(await screen.findByText("This browser cannot take notifications")).toBeTruthy();
  });

  test("leave the browser as it was if the API takes no further device", async () => {
    const { subscription } = playBrowser("granted");
    api.answer(`POST ${DEVICES}`, problem(409, "too-many-push-subscriptions", { detail: "Remove a device first." }));
    const user = userEvent.setup();
    show(<Settings />);

    await user.click(await screen.findByRole("button", { name: "Turn on for this phone" }));

    expect(await screen.findByText("Remove a device first.")).toBeTruthy();
    expect(subscription.unsubscribe).toHaveBeenCalledOnce();
  });

  test("end at sign-out", async () => {
    const { subscribe, subscription } = playBrowser("granted");
    await subscribe({});

    await forgetPush();

    expect(subscription.unsubscribe).toHaveBeenCalledOnce();
  });
});

test("another device is removed only after a question", async () => {
  api.answer(`GET ${DEVICES}`, { items: [{ id: "d-1", device: "Firefox, Windows", service: "mozilla", registeredAt: "2026-11-29T09:00:00+07:00" }], next: null });
  const user = userEvent.setup();
  show(<Settings />);

  await user.click(await screen.findByRole("button", { name: "Remove" }));
  expect(api.to(`DELETE ${DEVICES}/d-1`)).toHaveLength(0);
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Remove" }));

  await expect.poll(() => api.to(`DELETE ${DEVICES}/d-1`).length).toBe(1);
});

test("channels, quiet hours and a digest are chosen together", async () => {
  const user = userEvent.setup();
  show(<Settings />);
  const claims = within(await screen.findByRole("group", { name: "Claims" }));
  expect(claims.getByRole("checkbox", { name: "Inbox (always)" }).hasAttribute("disabled")).toBe(true);

  await user.click(claims.getByRole("checkbox", { name: "SMS" }));
  await user.click(screen.getByRole("checkbox", { name: "Use quiet hours" }));
  await user.click(screen.getByRole("checkbox", { name: "Send a daily digest" }));
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText("Your choice is saved.")).toBeTruthy();
  expect(JSON.parse(api.to(CHOICE)[0]?.body ?? "")).toEqual({
    categories: [
      { category: "claim", channels: ["INBOX", "EMAIL", "SMS"] },
      { category: "promo", channels: ["INBOX"] },
    ],
    quietHours: { from: "22:00", until: "05:00" },
    timeZone: "WIB",
    digestHour: 18,
  });
});

test("a choice that the API refuses is named beside its category", async () => {
  api.answer(CHOICE, problem(400, "invalid-request", { faults: [{ field: "categories[0].channels", code: "one-of", message: "E-mail or SMS must stay on." }] }));
  const user = userEvent.setup();
  show(<Settings />);

  await user.click(await screen.findByRole("button", { name: "Save" }));

  expect(await screen.findByText("E-mail or SMS must stay on.")).toBeTruthy();
});

test.each([
  ["Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36", "Chrome, Android"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 Version/17.5 Mobile/15E148 Safari/604.1", "Safari, iOS"],
  ["curl", "Browser"],
])("a device has a name that its member knows", (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});

test.each(["id", "en"] as const)("the settings keep the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  const user = userEvent.setup();
  show(<Settings />);
  await user.click(await screen.findByRole("checkbox", { name: language === "id" ? "Pakai jam tenang" : "Use quiet hours" }));

  await expectAccessible();
});
