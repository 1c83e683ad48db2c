import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";

export type Notification = Schemas["NotificationView"];
export type Preferences = Schemas["PreferencesView"];

/** @param archived whether what the member has put away is meant, and not the rest */
export function useNotifications(archived: boolean) {
  return usePages(["notifications", archived], (api, cursor) =>
    answer(api.GET("/api/v1/notifications", { params: { query: { archived, ...(cursor !== undefined && { cursor }) } } })),
  );
}

/** Of the whole inbox, up to a hundred. */
export function useUnread(): UseQueryResult<Schemas["NotificationsUnreadView"]> {
  return useAnswer(["notifications", "unread"], (api) => answer(api.GET("/api/v1/notifications/unread-count")));
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
