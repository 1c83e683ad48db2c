import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { moment } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import { PagedList } from "@jmo/shared/ui/PagedList";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { pageAbout } from "./pages";
import { isUnread, useNotifications, useUnread, type Notification } from "./queries";
import "./texts";

/** What the member was notified of, the newest first. */
export default function Inbox() {
  const { t } = useTranslation();
  const [archived, setArchived] = useState(false);
  const notifications = useNotifications(archived);
  const { data: unread } = useUnread();
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: ["notifications"] });
  const shown = notifications.data?.pages.flatMap(({ items }) => items).filter(isUnread) ?? [];
  // One after the other: each mark is a request of its own, and may come twice.
  const markAll = useCommand(
    async (api, ids: readonly string[]) => {
      for (const id of ids) {
        await answer(api.POST("/api/v1/notifications/{id}/read", { params: { path: { id } } }));
      }
    },
    { onDone: refresh, onFailed: refresh },
  );
  return (
    <Page title={t("inbox.title")}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, justifyContent: "space-between", alignItems: "center" }}>
        <Typography role="status">
          {unread !== undefined &&
            (unread.count === 0
              ? t("inbox.allRead")
              : t(unread.atLeast ? "inbox.unreadAtLeast" : "inbox.unread", { count: unread.count }))}
        </Typography>
        <Button component={Link} to="/inbox/settings">
          {t("inbox.settings")}
        </Button>
      </Box>
      {shown.length > 1 && (
        <Button
          variant="outlined"
          loading={markAll.pending}
          onClick={() => {
            markAll.run(shown.map(({ id }) => id));
          }}
        >
          {t("inbox.markAll")}
        </Button>
      )}
      <Box>
        <Button
          aria-pressed={archived}
          onClick={() => {
            setArchived(!archived);
          }}
        >
          {t(archived ? "inbox.showCurrent" : "inbox.showArchived")}
        </Button>
      </Box>
      {markAll.failure !== undefined && <Failure failure={markAll.failure} />}
      <PagedList pages={notifications} idOf={(each) => each.id} empty={t(archived ? "inbox.noneArchived" : "inbox.none")} more={t("inbox.more")}>
        {(each) => <Item notification={each} refresh={refresh} />}
      </PagedList>
    </Page>
  );
}

function Item({ notification, refresh }: { notification: Notification; refresh: () => void }) {
  const { t, i18n } = useTranslation();
  const unread = isUnread(notification);
  const { id, title } = notification;
  const mark = useCommand((api) => answer(api.POST("/api/v1/notifications/{id}/read", { params: { path: { id } } })), {
    onDone: refresh,
  });
  const isAway = notification.archivedAt !== null;
  const away = useCommand(
    (api) => {
      const params = { path: { id } };
      return answer(
        isAway ? api.DELETE("/api/v1/notifications/{id}/archive", { params }) : api.PUT("/api/v1/notifications/{id}/archive", { params }),
      );
    },
    { onDone: refresh },
  );
  const failure = mark.failure ?? away.failure;
  const page = pageAbout(notification);
  return (
    <Paper component="article" variant="outlined" sx={{ p: 2, ...(unread && { borderColor: "primary.main" }) }} data-unread={unread}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start", justifyContent: "space-between" }}>
        <Typography component="h2" sx={{ fontWeight: unread ? 700 : 500 }}>
          {title}
        </Typography>
        {unread && <Chip label={t("inbox.newMark")} color="primary" size="small" />}
      </Box>
      <Typography sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{notification.body}</Typography>
      <Typography variant="body2" color="text.secondary">
        {moment(notification.occurredAt, i18n.language)}
        {notification.expired && ` · ${t("inbox.expired")}`}
      </Typography>
      {failure !== undefined && <Failure failure={failure} />}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {page !== undefined && (
          <Button
            component={Link}
            to={page}
            aria-label={`${t("inbox.open")}: ${title}`}
            onClick={() => {
              if (unread) {
                mark.run(undefined);
              }
            }}
          >
            {t("inbox.open")}
          </Button>
        )}
        {unread && (
          <Button
            loading={mark.pending}
            aria-label={`${t("inbox.markRead")}: ${title}`}
            onClick={() => {
              mark.run(undefined);
            }}
          >
            {t("inbox.markRead")}
          </Button>
        )}
        <Button
          loading={away.pending}
          aria-label={`${t(isAway ? "inbox.takeBack" : "inbox.archive")}: ${title}`}
          onClick={() => {
            away.run(undefined);
          }}
        >
          {t(isAway ? "inbox.takeBack" : "inbox.archive")}
        </Button>
      </Box>
    </Paper>
  );
}
