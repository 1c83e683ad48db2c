import { accepted, answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { day, moment } from "@jmo/shared/format";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import TextField from "@mui/material/TextField";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink, useParams } from "react-router";
import { useRoles } from "../app/roles";
import { Recorded } from "../parts/Recorded";
import { useNotifications, type Notification } from "./queries";
import "./texts";

/** One notification, for an officer who finds out whom it is about. The service gives it in the list alone. */
export default function UnmatchedNotification() {
  const { t } = useTranslation();
  const { notificationId = "" } = useParams();
  const pages = useNotifications();
  const found = pages.data?.pages.flatMap(({ items }) => items).find((each) => each.notificationId === notificationId);
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const isToCome = found === undefined && hasNextPage;
  useEffect(() => {
    if (isToCome && !isFetching) {
      void fetchNextPage();
    }
  }, [isToCome, isFetching, fetchNextPage]);
  // What is matched or dismissed leaves the list; the page says how that went.
  const [seen, setSeen] = useState<Notification>();
  if (found !== undefined && found !== seen) {
    setSeen(found);
  }
  const shown = found ?? seen;
  return (
    <Page title={shown === undefined ? t("accidentReview.notification") : t("accidentReview.named", { number: shown.number })}>
      <Recorded />
      {pages.isError && <Failure failure={pages.error} retry={() => void pages.refetch()} />}
      {shown !== undefined && <Shown notification={shown} />}
      {shown === undefined && !pages.isError && (pages.isPending || isToCome ? <Waiting /> : <Alert severity="info">{t("accidentReview.gone")}</Alert>)}
    </Page>
  );
}

function Shown({ notification }: { notification: Notification }) {
  const { t, i18n } = useTranslation();
  const decides = useRoles().includes("claims-officer");
  return (
    <>
      <Panel title={t("accidentReview.notification")}>
        <Facts
          facts={[
            { name: t("accidentReview.received"), value: moment(notification.receivedAt, i18n.language) },
            { name: t("accidentReview.identity"), value: notification.identity },
            { name: t("accidentReview.kind"), value: t(`accidentReview.kinds.${notification.kind}`) },
            { name: t("accidentReview.happenedOn"), value: day(notification.happenedOn, i18n.language) },
            { name: t("accidentReview.informant"), value: `${notification.informantName} (${t(`accidentReview.relations.${notification.relation}`)})` },
            { name: t("accidentReview.phone"), value: notification.informantPhone },
          ]}
        />
      </Panel>
      {decides && <Match notificationId={notification.notificationId} />}
      {decides && <Dismissal notificationId={notification.notificationId} />}
    </>
  );
}

function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [["accident-notifications"], ["queue"]]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
}

function Match({ notificationId }: { notificationId: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [kpj, setKpj] = useState("");
  const [matched, setMatched] = useState<string>();
  const command = useCommand<string, Schemas["NotificationMatchedView"]>(
    (api, number) =>
      answer(api.POST("/api/v1/accident-notifications/{notificationId}/match", { params: { path: { notificationId } }, body: { kpj: number } })),
    {
      onDone: ({ accidentId }) => {
        setMatched(accidentId);
        refresh();
      },
      onFailed: refresh,
    },
  );
  const fault = faultOf(command.failure, "kpj");
  return (
    <Panel title={t("accidentReview.match")}>
      <TextField
        size="small"
        label={t("accidentReview.matchKpj")}
        value={kpj}
        error={fault !== undefined}
        helperText={fault}
        slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
        onChange={({ target }) => {
          setKpj(target.value);
        }}
      />
      {command.failure !== undefined && <Failure failure={command.failure} besideFields={["kpj"]} />}
      <Button
        variant="contained"
        disabled={kpj.trim() === "" || command.done}
        loading={command.pending}
        onClick={() => {
          command.run(kpj.trim());
        }}
      >
        {t("accidentReview.match")}
      </Button>
      {matched !== undefined && (
        <Alert severity="success">
          {t("accidentReview.matched")}{" "}
          <Link component={RouterLink} to={`/accident-reviews/${matched}`}>
            {t("accidentReview.openCase")}
          </Link>
        </Alert>
      )}
    </Panel>
  );
}

function Dismissal({ notificationId }: { notificationId: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const command = useCommand(
    (api, text: string) =>
      accepted(
        api.POST("/api/v1/accident-notifications/{notificationId}/dismissal", { params: { path: { notificationId } }, body: { reason: text } }),
      ),
    { onDone: refresh, onFailed: refresh },
  );
  return (
    <Panel title={t("accidentReview.dismiss")}>
      <TextField
        size="small"
        label={t("parts.ownWords")}
        value={reason}
        error={missing}
        helperText={missing ? t("parts.reasonMissing") : undefined}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      {command.failure !== undefined && <Failure failure={command.failure} />}
      <Confirmed
        label={t("accidentReview.dismiss")}
        question={t("accidentReview.dismissQuestion")}
        detail={t("accidentReview.dismissDetail")}
        keep={t("parts.keep")}
        confirm={t("accidentReview.dismiss")}
        loading={command.pending}
        onConfirm={() => {
          setMissing(reason.trim() === "");
          if (reason.trim() !== "") {
            command.run(reason.trim());
          }
        }}
      />
      {command.done && <Alert severity="success">{t("accidentReview.dismissed")}</Alert>}
    </Panel>
  );
}
