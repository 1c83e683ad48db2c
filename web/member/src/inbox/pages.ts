import type { Notification } from "./queries";

/** What a notice is about, and the screen of it. */
const PAGES = new Map([
  ["claim", (id: string) => `/claims/${id}`],
  ["complaint", (id: string) => `/complaints/${id}`],
  ["accident", (id: string) => `/accidents/${id}`],
  ["appointment", (id: string) => `/appointments/${id}`],
  ["contribution", () => "/contributions"],
]);

export function pageAbout({ subjectType, subjectId }: Pick<Notification, "subjectType" | "subjectId">): string | undefined {
  return PAGES.get(subjectType)?.(encodeURIComponent(subjectId));
}
