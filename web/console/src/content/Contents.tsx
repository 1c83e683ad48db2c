import { answer, type Schemas } from "@jmo/shared/api/client";
import { moment } from "@jmo/shared/format";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { isFor, useRoles } from "../app/roles";
import { Choice } from "../parts/Choice";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import { KINDS } from "./fields";
import "./texts";

type Kind = Schemas["ContentKind"];
type Status = Schemas["EditorialStatus"];

const STATUSES: readonly Status[] = ["DRAFT", "IN_REVIEW", "SCHEDULED", "PUBLISHED", "ARCHIVED"];

/** All that editors have written, in every state. */
export default function Contents() {
  const { t, i18n } = useTranslation();
  const mayWrite = isFor(["editor"], useRoles());
  const [kind, setKind] = useState<Kind | "">("");
  const [status, setStatus] = useState<Status | "">("");
  return (
    <Sheet title={t("content.title")} hint={t("content.hint")} changedBy={["editor"]}>
      <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
        <Choice
          label={t("content.kind")}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`content.kinds.${value}`) }))}
          onChange={setKind}
          all
        />
        <Choice
          label={t("content.status")}
          value={status}
          options={STATUSES.map((value) => ({ value, label: t(`content.statuses.${value}`) }))}
          onChange={setStatus}
          all
        />
        {mayWrite && (
          <Button component={RouterLink} to="/content/new" variant="contained">
            {t("content.new")}
          </Button>
        )}
      </Box>
      <Listing
        caption={t("content.title")}
        name={["content", "list", kind, status]}
        read={(api, from) =>
          answer(
            api.GET("/api/v1/information/editorial/contents", {
              params: { query: { ...(kind !== "" && { kind }), ...(status !== "" && { status }), ...from } },
            }),
          )
        }
        rowKey={({ contentId }) => contentId}
        empty={t("content.none")}
        columns={[
          {
            name: t("content.heading"),
            value: ({ contentId, title }) => (
              <Link component={RouterLink} to={`/content/${contentId}`}>
                {i18n.language === "en" ? title.en : title.id}
              </Link>
            ),
          },
          { name: t("content.kind"), value: (card) => t(`content.kinds.${card.kind}`) },
          { name: t("content.status"), value: (card) => t(`content.statuses.${card.status}`) },
          { name: t("content.revision"), figure: true, value: ({ revision }) => revision },
          {
            name: t("content.live"),
            value: ({ publishedRevision }) =>
              publishedRevision === null ? t("parts.none") : t("content.liveRevision", { number: publishedRevision }),
          },
          { name: t("content.changedAt"), value: ({ changedAt }) => moment(changedAt, i18n.language) },
        ]}
      />
    </Sheet>
  );
}
