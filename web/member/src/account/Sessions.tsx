import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { useApp } from "@jmo/shared/app";
import { moment } from "@jmo/shared/format";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { Read } from "@jmo/shared/ui/Read";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { deviceName } from "./device";
import { useSessions } from "./queries";
import "./texts";

/** Where the member is logged in, to be ended one by one or all at once. */
export default function Sessions() {
  const { t } = useTranslation();
  const { session } = useApp();
  const sessions = useSessions();
  const endAll = useCommand((api) => answer(api.DELETE("/api/v1/members/me/sessions")), {
    onDone: () => void session.logOut(),
  });
  return (
    <Page title={t("account.sessions")}>
      <Typography>{t("account.sessionsHint")}</Typography>
      <Read answer={sessions}>
        {(data) => data.sessions.map((each) => <OneSession key={each.sessionId} session={each} />)}
      </Read>
      {endAll.failure !== undefined && <Failure failure={endAll.failure} />}
      <Confirmed
        label={t("account.endAll")}
        question={t("account.endAllSure")}
        detail={t("account.endAllDetail")}
        keep={t("account.keep")}
        confirm={t("account.endAll")}
        loading={endAll.pending}
        onConfirm={() => {
          endAll.run(undefined);
        }}
      />
    </Page>
  );
}

function OneSession({ session }: { session: Schemas["SessionsSessionView"] }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { sessionId, startedAt, lastUsedAt, address, device, current } = session;
  const name = deviceName(device) ?? t("account.unknownDevice");
  const end = useCommand(
    (api) => answer(api.DELETE("/api/v1/members/me/sessions/{sessionId}", { params: { path: { sessionId } } })),
    { onDone: () => void queries.invalidateQueries({ queryKey: ["sessions"] }) },
  );
  return (
    <Panel title={name}>
      {current && <Chip label={t("account.thisDevice")} color="success" size="small" sx={{ alignSelf: "flex-start" }} />}
      <Facts
        facts={[
          { name: t("account.since"), value: moment(startedAt, i18n.language) },
          { name: t("account.lastUsed"), value: moment(lastUsedAt, i18n.language) },
          ...(address === null ? [] : [{ name: t("account.address"), value: address }]),
        ]}
      />
      {end.failure !== undefined && <Failure failure={end.failure} />}
      {!current && (
        <Confirmed
          label={t("account.end")}
          question={t("account.endSure", { device: name })}
          detail={t("account.endDetail")}
          keep={t("account.keep")}
          confirm={t("account.end")}
          loading={end.pending}
          onConfirm={() => {
            end.run(undefined);
          }}
        />
      )}
    </Panel>
  );
}
