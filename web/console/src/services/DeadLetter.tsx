import { answer } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { isFor, useRoles } from "../app/roles";
import { Action } from "../parts/Action";
import { Sheet } from "../parts/Sheet";
import type { DeadLetter as Letter } from "./deadLetters";
import { serviceOf, type Service } from "./services";
import "./texts";

export default function DeadLetter() {
  const { t } = useTranslation();
  const { service: name, letterId } = useParams();
  const service = serviceOf(name);
  return service === undefined || letterId === undefined ? (
    <Page title={t("app.notFound")}>{t("app.notFoundDetail")}</Page>
  ) : (
    <One service={service} id={letterId} />
  );
}

/** A dead letter with its payload, in which personal data are masked. */
function One({ service, id }: { service: Service; id: string }) {
  const { t } = useTranslation();
  const mayDecide = isFor(["operator"], useRoles());
  const read = useAnswer(["dead-letters", service, "one", id], (api) =>
    answer(api.GET(`/api/v1/operations/${service}/dead-letters/{id}`, { params: { path: { id } } })),
  );
  const whole = read.data;
  return (
    <Sheet title={t("services.letter")} changedBy={["operator"]} personal>
      {read.isPending && <Waiting />}
      {read.isError && <Failure failure={read.error} retry={() => void read.refetch()} />}
      {whole !== undefined && (
        <>
          <About service={service} letter={whole.letter} />
          {mayDecide && whole.letter.state === "WAITING" && <Decisions service={service} id={id} />}
          <Panel title={t("services.payload")}>
            {whole.data === undefined || whole.data === null ? (
              <Typography>{t("services.noPayload", { size: whole.size })}</Typography>
            ) : (
              <Box component="pre" tabIndex={0} sx={{ m: 0, overflow: "auto", fontSize: "0.8125rem" }}>
                {JSON.stringify(whole.data, null, 2)}
              </Box>
            )}
          </Panel>
        </>
      )}
    </Sheet>
  );
}

function About({ service, letter }: { service: Service; letter: Letter }) {
  const { t, i18n } = useTranslation();
  const decided = letter.decidedAt === null ? [] : [{ name: t("services.decided"), value: moment(letter.decidedAt, i18n.language) }];
  return (
    <Panel>
      <Facts
        facts={[
          { name: t("services.service"), value: service },
          { name: t("services.state"), value: t(`services.states.${letter.state}`) },
          { name: t("services.cause"), value: letter.cause },
          { name: t("services.type"), value: letter.type ?? t("parts.none") },
          { name: t("services.subject"), value: letter.subject ?? t("parts.none") },
          { name: t("services.topic"), value: letter.topic },
          { name: t("services.position"), value: `${letter.partition} / ${letter.offset}` },
          { name: t("services.attempts"), value: letter.attempts },
          { name: t("services.failedAt"), value: moment(letter.failedAt, i18n.language) },
          ...decided,
          ...(letter.reason === null ? [] : [{ name: t("services.reason"), value: letter.reason }]),
        ]}
      />
    </Panel>
  );
}

function Decisions({ service, id }: { service: Service; id: string }) {
  const { t } = useTranslation();
  const changes = [["dead-letters", service]];
  return (
    <Stack direction="row" spacing={1}>
      <Action
        label={t("services.replay")}
        explained={t("services.replayExplained")}
        reason="optional"
        variant="contained"
        run={(api, reason) =>
          answer(
            api.POST(`/api/v1/operations/${service}/dead-letters/{id}/replay`, {
              params: { path: { id } },
              body: reason === "" ? {} : { reason },
            }),
          )
        }
        changes={changes}
        done={t("services.replayed")}
      />
      <Action
        label={t("services.discard")}
        explained={t("services.discardExplained")}
        reason="required"
        color="error"
        run={(api, reason) =>
          answer(
            api.POST(`/api/v1/operations/${service}/dead-letters/{id}/discard`, { params: { path: { id } }, body: { reason } }),
          )
        }
        changes={changes}
        done={t("services.discarded")}
      />
    </Stack>
  );
}
