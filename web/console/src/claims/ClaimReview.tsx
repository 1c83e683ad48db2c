import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { hasCode } from "@jmo/shared/api/problem";
import { useApp } from "@jmo/shared/app";
import { moment, rupiah } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link as RouterLink, useParams } from "react-router";
import { useRoles } from "../app/roles";
import { Decided } from "../parts/Decided";
import { Decision, type Verdict } from "../parts/Decision";
import { Happenings } from "../parts/Happenings";
import { Recorded } from "../parts/Recorded";
import { Age, LimitAt } from "../parts/time";
import { Faces } from "./Faces";
import { Measurements } from "./Measurements";
import { useClaimReview, useIdentityReview, useVerification, type Review } from "./queries";
import "./texts";

const TAIL = 8;
const MOVED = ["claim-not-in-review", "changed-meanwhile", "second-officer-must-differ"];

/** A claim that came to the officers, with the faces and what was measured, and the decision. */
export default function ClaimReview() {
  const { t } = useTranslation();
  const { claimId = "" } = useParams();
  const claim = useClaimReview(claimId);
  return (
    <Page title={t("claimReview.claimNamed", { tail: claimId.slice(-TAIL) })}>
      <Recorded />
      {claim.isPending && <Waiting />}
      {claim.isError && <Failure failure={claim.error} retry={() => void claim.refetch()} />}
      {claim.data !== undefined && <Shown claim={claim.data} />}
    </Page>
  );
}

function Shown({ claim }: { claim: Review }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(320px, 2fr)", gap: 2, alignItems: "start" }}>
      <Stack spacing={2}>
        <Identity claim={claim} />
      </Stack>
      <Stack spacing={2}>
        <AtHand claim={claim} />
        <YourDecision claim={claim} />
        <Decided decisions={claim.decisions} verdictOf={({ verdict }) => t(`parts.${verdict}`)} />
        <Happenings entries={claim.timeline} />
      </Stack>
    </Box>
  );
}

function AtHand({ claim }: { claim: Review }) {
  const { t, i18n } = useTranslation();
  const { waitingSince, amount, doubt } = claim;
  return (
    <Panel title={t("claimReview.claim")}>
      <Facts
        facts={[
          { name: t("claimReview.status"), value: t(`claimReview.statuses.${claim.status}`) },
          ...(waitingSince === null ? [] : [{ name: t("claimReview.waiting"), value: <Age since={waitingSince} /> }]),
          { name: t("claimReview.payBy"), value: <LimitAt at={claim.payBy} /> },
          ...(amount === null ? [] : [{ name: t("claimReview.amountBeforeTax"), value: rupiah(amount) }]),
          { name: t("claimReview.cause"), value: claim.cause.text },
          { name: t("claimReview.submitted"), value: moment(claim.submittedAt, i18n.language) },
          {
            name: t("claimReview.member"),
            value: (
              <Link component={RouterLink} to={`/members/${claim.memberId}`}>
                {t("claimReview.memberStory")}
              </Link>
            ),
          },
        ]}
      />
      {doubt !== null && (
        <>
          <Typography sx={{ fontWeight: 600 }}>{t("claimReview.reasons")}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {doubt.reasons.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </Box>
        </>
      )}
    </Panel>
  );
}

function Identity({ claim: { verificationId } }: { claim: Review }) {
  const { t } = useTranslation();
  const seesFaces = useRoles().includes("claims-officer");
  const identity = useIdentityReview(verificationId, seesFaces);
  const isOver = hasCode(identity.error, "identity-review-not-found");
  const verification = useVerification(verificationId, !seesFaces || isOver);
  const measurement = (identity.data?.verification ?? verification.data)?.measurement;
  const failure = (isOver ? null : identity.error) ?? verification.error;
  return (
    <>
      {seesFaces && identity.isPending && <Waiting />}
      {!seesFaces && <Typography>{t("claimReview.facesForOfficers")}</Typography>}
      {isOver && <Typography>{t("claimReview.noFaces")}</Typography>}
      {failure !== null && <Failure failure={failure} retry={() => void (identity.isError && !isOver ? identity.refetch() : verification.refetch())} />}
      {identity.data !== undefined && <Faces faces={identity.data.faces} again={() => void identity.refetch()} />}
      {measurement !== undefined && <Measurements measurement={measurement} />}
    </>
  );
}

function YourDecision({ claim }: { claim: Review }) {
  const { t } = useTranslation();
  const { session } = useApp();
  const queries = useQueryClient();
  const decides = useRoles().includes("claims-officer");
  const { claimId, firstApproval } = claim;
  const refresh = () =>
    Promise.all(
      [["claim-review", claimId], ["identity-review", claim.verificationId], ["claim-reviews"], ["queue"]].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const command = useCommand<Verdict, Review>(
    (api, body) => answer(api.POST("/api/v1/claim-reviews/{claimId}/decision", { params: { path: { claimId } }, body })),
    // Also after a refusal: somebody else may have been faster, and the page shows how it stands.
    { onDone: () => void refresh(), onFailed: () => void refresh() },
  );
  const waits = claim.status === "IN_REVIEW" || claim.status === "AWAITING_SECOND_OFFICER";
  const isOwn = firstApproval?.officer === session.person?.subject;
  return (
    <Panel title={t("claimReview.decide")}>
      {firstApproval !== null && (
        <Alert severity="info">
          <AlertTitle>{t("parts.fourEyes")}</AlertTitle>
          {t(isOwn ? "claimReview.ownApproval" : "claimReview.secondNeeded")} {t("claimReview.firstIs", { reason: firstApproval.reason })}
        </Alert>
      )}
      {!waits && <Typography role="status">{t("claimReview.over")}</Typography>}
      {waits && !decides && <Typography>{t("claimReview.readOnly")}</Typography>}
      {decides && (waits || command.failure !== undefined) && <Decision command={command} moved={MOVED} blocked={isOwn || !waits} />}
    </Panel>
  );
}
