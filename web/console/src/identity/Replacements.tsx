import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { moment } from "@jmo/shared/format";
import { Page } from "@jmo/shared/ui/Page";
import { useTranslation } from "react-i18next";
import { decimal } from "../claims/figures";
import "../queues/texts";
import { Officer } from "../parts/Officer";
import { QueueTable } from "../parts/QueueTable";
import { Age } from "../parts/time";
import "./texts";

type Proposed = Schemas["ReferenceReplacementsReplacement"];

const TAIL = 8;

/** Reference photos that one officer has proposed and another one must confirm. */
export default function Replacements() {
  const { t, i18n } = useTranslation();
  const pages = usePages<Proposed>(["replacements"], (api, cursor) =>
    answer(api.GET("/api/v1/reference-photos/replacements", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
  const title = t("queues.names.replacements");
  const causeOf = ({ reason }: Proposed) => (reason === undefined ? t("identityReview.causeNone") : t(`identityReview.causes.${reason}`));
  return (
    <Page title={title}>
      <QueueTable<Proposed>
        title={title}
        pages={pages}
        idOf={({ replacementId }) => replacementId}
        nameOf={({ replacementId }) => replacementId.slice(-TAIL)}
        addressOf={({ replacementId }) => `/replacements/${replacementId}`}
        textOf={(proposed) => `${proposed.memberId} ${causeOf(proposed)} ${moment(proposed.proposedAt, i18n.language)}`}
        columns={[
          { name: t("identityReview.replacement"), show: ({ replacementId }) => `…${replacementId.slice(-TAIL)}` },
          { name: t("identityReview.since"), show: ({ proposedAt }) => <Age since={proposedAt} />, by: ({ proposedAt }) => proposedAt },
          { name: t("identityReview.proposedBy"), show: ({ proposedBy }) => <Officer id={proposedBy} />, by: ({ proposedBy }) => proposedBy },
          {
            name: t("identityReview.similarity"),
            show: ({ similarity }) => (similarity === undefined ? t("identityReview.unmeasured") : decimal(similarity, i18n.language)),
            by: ({ similarity }) => similarity ?? 0,
          },
          { name: t("identityReview.cause"), show: causeOf },
        ]}
      />
    </Page>
  );
}
