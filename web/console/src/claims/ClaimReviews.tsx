import { rupiah } from "@jmo/shared/format";
import { Page } from "@jmo/shared/ui/Page";
import { useTranslation } from "react-i18next";
import "../queues/texts";
import { QueueTable } from "../parts/QueueTable";
import { Age, LimitAt } from "../parts/time";
import { useClaimReviews, type Review } from "./queries";
import "./texts";

const TAIL = 8;

/** The claims that wait for an officer. */
export default function ClaimReviews() {
  const { t } = useTranslation();
  const pages = useClaimReviews();
  const title = t("queues.names.claimReviews");
  return (
    <Page title={title}>
      <QueueTable<Review>
        title={title}
        pages={pages}
        idOf={({ claimId }) => claimId}
        nameOf={({ claimId }) => claimId.slice(-TAIL)}
        addressOf={({ claimId }) => `/claim-reviews/${claimId}`}
        textOf={(claim) => [claim.claimId, claim.memberId, t(`claimReview.statuses.${claim.status}`), claim.cause.text, reasonsOf(claim)].join(" ")}
        columns={[
          { name: t("claimReview.claim"), show: ({ claimId }) => `…${claimId.slice(-TAIL)}`, by: ({ claimId }) => claimId },
          {
            name: t("claimReview.waiting"),
            show: ({ waitingSince }) => waitingSince !== null && <Age since={waitingSince} />,
            by: ({ waitingSince }) => waitingSince ?? "",
          },
          { name: t("claimReview.payBy"), show: ({ payBy }) => <LimitAt at={payBy} />, by: ({ payBy }) => payBy },
          { name: t("claimReview.amount"), show: ({ amount }) => amount !== null && rupiah(amount), by: ({ amount }) => amount ?? 0 },
          { name: t("claimReview.status"), show: ({ status }) => t(`claimReview.statuses.${status}`), by: ({ status }) => status },
          { name: t("claimReview.reasons"), show: reasonsOf },
          { name: t("claimReview.cause"), show: ({ cause }) => cause.text, by: ({ cause }) => cause.text },
        ]}
      />
    </Page>
  );
}

function reasonsOf({ doubt }: Review): string {
  return doubt?.reasons.map(({ text }) => text).join(" ") ?? "";
}
