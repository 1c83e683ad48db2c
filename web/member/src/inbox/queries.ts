import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";

export type Notification = Schemas["NotificationView"];
export type Preferences = Schemas["PreferencesView"];

export function useNotifications() {
  return usePages(["notifications"], (api, cursor) =>
    answer(api.GET("/api/v1/notifications", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}

export interface Unread {
  readonly count: number;
  /** Whether there are further pages, in which more may be unread. */
  readonly atLeast: boolean;
}

/** As far as the inbox has been read. */
export function useUnread(): Unread | undefined {
  const { data } = useNotifications();
  if (data === undefined) {
    return undefined;
  }
  const count = data.pages.flatMap(({ items }) => items).filter(isUnread).length;
  return { count, atLeast: data.pages.at(-1)?.next !== null };
}

export function isUnread({ readAt }: Notification): boolean {
  return readAt === null;
}

export function usePreferences(): UseQueryResult<Preferences> {
  return useAnswer(["notification-preferences"], (api) => answer(api.GET("/api/v1/notifications/preferences")), { staleTime: Infinity });
}

export function useDevices(): UseQueryResult<Schemas["PagePushSubscriptionView"]> {
  return useAnswer(["push-devices"], (api) => answer(api.GET("/api/v1/notifications/push/subscriptions")));
}
