import { useApp } from "@jmo/shared/app";
import { figure, moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { isFor, useRoles } from "../app/roles";
import { Action } from "../parts/Action";
import { Listing } from "../parts/Listing";
import { Officer } from "../parts/Officer";
import { SecondPerson } from "../parts/SecondPerson";
import { Sheet } from "../parts/Sheet";
import { canBeRejected, faultsOf, kindOf, readImport, reject, release, type Import, type Kind } from "./kinds";
import { nameOfSum, shownSum } from "./sums";
import "./texts";

const WHILE_RUNNING_MS = 2_000;
const WHILE_WAITING_MS = 15_000;

export default function ImportPage() {
  const { t } = useTranslation();
  const { kind: name, importId } = useParams();
  const kind = kindOf(name);
  return kind === undefined || importId === undefined ? (
    <Page title={t("app.notFound")}>{t("app.notFoundDetail")}</Page>
  ) : (
    <One kind={kind} importId={importId} />
  );
}

function isRunning({ status }: Import): boolean {
  return ["RECEIVING", "WAITING", "CHECKING", "APPLYING"].includes(status);
}

/** How far an import is, by itself; its faults; and the second person's decision. */
function One({ kind, importId }: { kind: Kind; importId: string }) {
  const { t } = useTranslation();
  const { api } = useApp();
  const read = useQuery({
    queryKey: ["imports", kind.name, importId],
    queryFn: () => readImport(api, kind, importId),
    refetchInterval: ({ state: { data } }) =>
      data === undefined ? false : isRunning(data) ? WHILE_RUNNING_MS : data.awaitsSecondPerson ? WHILE_WAITING_MS : false,
  });
  return (
    <Sheet title={t("imports.import", { kind: t(`imports.kinds.${kind.name}`) })} personal changedBy={kind.senders}>
      {read.isPending && <Waiting />}
      {read.isError && <Failure failure={read.error} retry={() => void read.refetch()} />}
      {read.data !== undefined && (
        <>
          <Progress of={read.data} />
          {read.data.awaitsSecondPerson && <Release kind={kind} of={read.data} />}
          {!isRunning(read.data) && (
            <Panel title={t("imports.faults")}>
              <Listing
                caption={t("imports.faults")}
                name={["imports", kind.name, importId, "faults", read.data.faults]}
                read={(client, from) => faultsOf(client, kind, importId, from)}
                rowKey={({ line, column, code }) => `${line} ${column} ${code}`}
                empty={t("imports.noFaults")}
                columns={[
                  { name: t("imports.line"), figure: true, value: ({ line }) => line },
                  { name: t("imports.column"), value: ({ column }) => column },
                  { name: t("imports.fault"), value: ({ message }) => message },
                ]}
              />
            </Panel>
          )}
        </>
      )}
    </Sheet>
  );
}

function Progress({ of }: { of: Import }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel>
      <Typography role="status" variant="h2" component="p">
        {t(`imports.statuses.${of.status}`)}
      </Typography>
      {isRunning(of) && <LinearProgress aria-label={t("imports.progress")} />}
      <Facts
        facts={[
          ...(of.fileName === null ? [] : [{ name: t("imports.file"), value: of.fileName }]),
          ...(of.sha256 === null
            ? []
            : [{ name: t("imports.hash"), value: <Box sx={{ overflowWrap: "anywhere" }}>{of.sha256}</Box> }]),
          { name: t("imports.sender"), value: <Officer id={of.requestedBy} /> },
          { name: t("imports.receivedAt"), value: moment(of.receivedAt, i18n.language) },
          { name: t("imports.bytes"), value: figure(of.bytes) },
          { name: t("imports.checked"), value: figure(of.linesChecked) },
          { name: t("imports.accepted"), value: figure(of.linesAccepted) },
          { name: t("imports.repeated"), value: figure(of.linesRepeated) },
          { name: t("imports.refused"), value: figure(of.linesRefused) },
          { name: t("imports.faultCount"), value: figure(of.faults) },
          ...(of.linesPerSecond === null ? [] : [{ name: t("imports.rate"), value: figure(of.linesPerSecond) }]),
          ...Object.entries(of.sums).map(([name, value]) => ({
            name: t("imports.sumOfFile", { name: nameOfSum(t, name) }),
            value: shownSum(name, value),
          })),
          ...Object.entries(of.figures).map(([name, value]) => ({
            name: t("imports.figure", { name: nameOfSum(t, name) }),
            value: shownSum(name, value),
          })),
          ...(of.endedAt === null ? [] : [{ name: t("imports.endedAt"), value: moment(of.endedAt, i18n.language) }]),
        ]}
      />
    </Panel>
  );
}

function Release({ kind, of }: { kind: Kind; of: Import }) {
  const { t } = useTranslation();
  const { session } = useApp();
  const mayDecide = isFor(["operator"], useRoles());
  const { importId } = of;
  const own = of.requestedBy === session.person?.subject;
  const changes = [["imports", kind.name]];
  const rejection = canBeRejected(kind) && mayDecide && (
    <Action
      label={t("imports.reject")}
      explained={t("imports.rejectExplained")}
      color="error"
      run={(api) => reject(api, kind, importId)}
      changes={changes}
      done={t("imports.rejected")}
    />
  );
  return (
    <>
      <SecondPerson own={own}>
        {mayDecide && (
          <>
            <Action
              label={t("imports.release")}
              explained={t("imports.releaseExplained")}
              variant="contained"
              run={(api) => release(api, kind, importId)}
              changes={changes}
              done={t("imports.released")}
            />
            {rejection}
          </>
        )}
      </SecondPerson>
      {own && rejection !== false && <Box>{rejection}</Box>}
    </>
  );
}
