import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { Page } from "@jmo/shared/ui/Page";
import { useTranslation } from "react-i18next";
import "../claims/texts";
import "../queues/texts";
import { QueueTable } from "../parts/QueueTable";
import { Age } from "../parts/time";
import "./texts";

type Waiting = Schemas["IdentityReviewsWaiting"];

const TAIL = 8;

/** The faces of which the engine was not sure. They are decided with their claim. */
export default function IdentityReviews() {
  const { t } = useTranslation();
  const pages = usePages<Waiting>(["identity-reviews"], (api, cursor) =>
    answer(api.GET("/api/v1/identity-reviews", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
  const title = t("queues.names.identityReviews");
  const reasonsOf = ({ reasons }: Waiting) => reasons.map((reason) => t(`identityReview.why.${reason}`)).join(", ");
  return (
    <Page title={title}>
      <QueueTable<Waiting>
        title={title}
        pages={pages}
        idOf={({ verificationId }) => verificationId}
        nameOf={({ verificationId }) => verificationId.slice(-TAIL)}
        addressOf={({ claimId }) => `/claim-reviews/${claimId}`}
        textOf={(waiting) => [waiting.claimId, waiting.memberId, t(`claimReview.verdicts.${waiting.verdict}`), reasonsOf(waiting)].join(" ")}
        columns={[
          { name: t("identityReview.verification"), show: ({ verificationId }) => `…${verificationId.slice(-TAIL)}`, by: ({ verificationId }) => verificationId },
          { name: t("identityReview.since"), show: ({ since }) => <Age since={since} />, by: ({ since }) => since },
          { name: t("identityReview.verdict"), show: ({ verdict }) => t(`claimReview.verdicts.${verdict}`), by: ({ verdict }) => verdict },
          { name: t("identityReview.reasons"), show: reasonsOf },
        ]}
      />
    </Page>
  );
}
