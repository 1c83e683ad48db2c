import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { figure, moment } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { isFor, useRoles } from "../app/roles";
import { Action } from "../parts/Action";
import { Grid } from "../parts/Grid";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import "./texts";

/** Whether the ledger is sound, and how that was found. Auditors, too, may ask for a proof: it changes nothing. */
export default function Proof() {
  const { t, i18n } = useTranslation();
  const mayAsk = isFor(["operator", "auditor"], useRoles());
  const read = useAnswer(["proof"], (api) => answer(api.GET("/api/v1/savings/proof")));
  return (
    <Sheet title={t("ledger.proof")} hint={t("ledger.proofHint")}>
      {read.isPending && <Waiting />}
      {read.isError && <Failure failure={read.error} retry={() => void read.refetch()} />}
      {read.data !== undefined && <Verdict state={read.data} />}
      {mayAsk && (
        <Box>
          <Action
            label={t("ledger.requestProof")}
            explained={t("ledger.requestProofExplained")}
            run={(api) => answer(api.POST("/api/v1/savings/proof/runs"))}
            changes={[["proof"]]}
            done={t("ledger.proofRequested")}
          />
        </Box>
      )}
      <Panel title={t("ledger.proofs")}>
        <Listing
          caption={t("ledger.proofs")}
          name={["proof", "runs"]}
          read={(api, query) => answer(api.GET("/api/v1/savings/proof/runs", { params: { query } }))}
          rowKey={({ proofId }) => proofId}
          empty={t("ledger.noProofs")}
          columns={[
            { name: t("ledger.startedAt"), value: ({ requestedAt }) => moment(requestedAt, i18n.language) },
            { name: t("ledger.kind"), value: ({ kind }) => t(`ledger.proofKinds.${kind}`) },
            { name: t("ledger.state"), value: ({ state }) => t(`ledger.proofStates.${state}`) },
            { name: t("ledger.books"), figure: true, value: ({ books }) => figure(books) },
            { name: t("ledger.postings"), figure: true, value: ({ postings }) => figure(postings) },
            { name: t("ledger.violations"), figure: true, value: ({ violationsFound }) => figure(violationsFound) },
          ]}
        />
      </Panel>
    </Sheet>
  );
}

function Verdict({ state }: { state: Schemas["ProofStateView"] }) {
  const { t, i18n } = useTranslation();
  const violations = state.latest?.violations ?? [];
  return (
    <>
      {state.sound === null ? (
        <Alert severity="info">{t("ledger.unknown")}</Alert>
      ) : state.sound ? (
        <Alert severity="success">
          {t("ledger.sound", { at: state.soundUpTo === null ? "" : moment(state.soundUpTo, i18n.language) })}
        </Alert>
      ) : (
        <Alert severity="error">{t("ledger.unsound")}</Alert>
      )}
      {violations.length > 0 && (
        <Panel title={t("ledger.violations")}>
          <Grid
            caption={t("ledger.violations")}
            rows={violations}
            rowKey={({ rule, where }) => rule + where}
            columns={[
              { name: t("ledger.rule"), value: ({ rule }) => t(`ledger.rules.${rule}`) },
              { name: t("ledger.where"), value: ({ where }) => where },
              { name: t("ledger.detail"), value: ({ detail }) => detail },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
