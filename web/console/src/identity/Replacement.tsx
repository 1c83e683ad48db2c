import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { useAnswer } from "@jmo/shared/api/queries";
import { useApp } from "@jmo/shared/app";
import { moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link as RouterLink, useParams } from "react-router";
import { decimal } from "../claims/figures";
import { Decision, type Verdict } from "../parts/Decision";
import { Evidence } from "../parts/Evidence";
import { Officer } from "../parts/Officer";
import { Recorded } from "../parts/Recorded";
import "./texts";

type Review = Schemas["ReferenceReplacementsReplacementReview"];

const TAIL = 8;
const MOVED = ["replacement-over", "changed-meanwhile", "second-officer-must-differ"];

/** The present reference photo beside the proposed one, for the second officer. */
export default function Replacement() {
  const { t } = useTranslation();
  const { replacementId = "" } = useParams();
  const review = useAnswer(
    ["replacement", replacementId],
    (api) => answer(api.GET("/api/v1/reference-photos/replacements/{replacementId}", { params: { path: { replacementId } } })),
    { staleTime: Infinity },
  );
  return (
    <Page title={t("identityReview.replacementOf", { tail: replacementId.slice(-TAIL) })}>
      <Recorded />
      {review.isPending && <Waiting />}
      {review.isError && <Failure failure={review.error} retry={() => void review.refetch()} />}
      {review.data !== undefined && <Shown review={review.data} again={() => void review.refetch()} />}
    </Page>
  );
}

function Shown({ review: { replacement, faces }, again }: { review: Review; again: () => void }) {
  const { t, i18n } = useTranslation();
  const { session } = useApp();
  const queries = useQueryClient();
  const { replacementId, similarity, reason, countsFrom } = replacement;
  const refresh = () => {
    for (const queryKey of [["replacement", replacementId], ["replacements"], ["queue"]]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
  const command = useCommand<Verdict, Schemas["ReferenceReplacementsReplacement"]>(
    (api, body) =>
      answer(api.POST("/api/v1/reference-photos/replacements/{replacementId}/decision", { params: { path: { replacementId } }, body })),
    { onDone: refresh, onFailed: refresh },
  );
  const waits = replacement.status === "PROPOSED";
  const isOwn = replacement.proposedBy === session.person?.subject;
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(320px, 2fr)", gap: 2, alignItems: "start" }}>
      <Panel title={t("identityReview.faces.title")}>
        <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 2 }}>
          {faces.map(({ name, link }, index) => (
            <Evidence key={name} link={link} name={t(index === 0 ? "identityReview.faces.present" : "identityReview.faces.proposed")} again={again} />
          ))}
        </Box>
        {faces.length === 0 && <Typography>{t("identityReview.over")}</Typography>}
      </Panel>
      <Panel title={t("identityReview.replacement")}>
        <Facts
          facts={[
            { name: t("identityReview.status"), value: t(`identityReview.statuses.${replacement.status}`) },
            { name: t("identityReview.proposedBy"), value: <Officer id={replacement.proposedBy} /> },
            { name: t("identityReview.proposedAt"), value: moment(replacement.proposedAt, i18n.language) },
            {
              name: t("identityReview.similarity"),
              value: similarity === undefined ? t("identityReview.unmeasured") : decimal(similarity, i18n.language),
            },
            { name: t("identityReview.cause"), value: reason === undefined ? t("identityReview.causeNone") : t(`identityReview.causes.${reason}`) },
            ...(countsFrom === undefined ? [] : [{ name: t("identityReview.countsFrom"), value: moment(countsFrom, i18n.language) }]),
            {
              name: t("identityReview.member"),
              value: (
                <Link component={RouterLink} to={`/members/${replacement.memberId}`}>
                  {t("identityReview.memberStory")}
                </Link>
              ),
            },
          ]}
        />
        {waits && (
          <Alert severity={isOwn ? "warning" : "info"}>
            <AlertTitle>{t("parts.fourEyes")}</AlertTitle>
            {t(isOwn ? "identityReview.own" : "identityReview.other")}
          </Alert>
        )}
        {!waits && <Typography role="status">{t("identityReview.over")}</Typography>}
        {((waits && !isOwn) || command.failure !== undefined) && <Decision command={command} moved={MOVED} blocked={!waits || isOwn} />}
      </Panel>
    </Box>
  );
}
