/** Shown for a message that cannot be read: browsers ask that every push message shows something. */
const UNREADABLE = { title: "JMO", body: "Ada kabar baru untuk Anda." };

const INBOX = "/inbox";

/** What a notice is about has a page of its own; everything else is in the inbox. */
const PAGES = new Map(
  ["claim", "complaint", "accident", "appointment"].map((type) => [type, (id: string) => `/${type}s/${encodeURIComponent(id)}`]),
);

export interface Shown {
  readonly title: string;
  readonly options: NotificationOptions;
}

function textOf(of: object, field: string): string | undefined {
  const value: unknown = Object.entries(of).find(([name]) => name === field)?.[1];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function objectOf(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function parsed(text: string | undefined): object {
  try {
    return objectOf(JSON.parse(text ?? ""));
  } catch {
    return {};
  }
}

/**
 * What the device shows of a message of notification-service (decision 62): `id`, `title`, `body`, and `about` with `type` and
 * `id`. A message that comes twice is shown once, by its id.
 */
export function notificationOf(message: string | undefined): Shown {
  const payload = parsed(message);
  const about = objectOf(Object.entries(payload).find(([name]) => name === "about")?.[1]);
  const tag = textOf(payload, "id");
  return {
    title: textOf(payload, "title") ?? UNREADABLE.title,
    options: {
      body: textOf(payload, "body") ?? UNREADABLE.body,
      icon: "/icon-192.png",
      badge: "/icon-192.png",
      ...(tag !== undefined && { tag }),
      data: { type: textOf(about, "type"), id: textOf(about, "id") },
    },
  };
}

/** The page of the app that a pressed notification opens, from its `data`. */
export function pageOf(data: unknown): string {
  const about = objectOf(data);
  const id = textOf(about, "id");
  const page = PAGES.get(textOf(about, "type") ?? "");
  return page !== undefined && id !== undefined ? page(id) : INBOX;
}
