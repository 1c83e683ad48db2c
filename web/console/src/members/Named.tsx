import type { Schemas } from "@jmo/shared/api/client";
import { day } from "@jmo/shared/format";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { Grid } from "../parts/Grid";
import "./texts";

/** Members who have all the words that were searched for. The look at each of them is recorded. */
export function Named({ found: { items, more } }: { found: Schemas["MemberNameSearchMembersNamed"] }) {
  const { t, i18n } = useTranslation();
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shown.current?.focus();
  }, []);
  return (
    <Panel title={t("memberStory.named")}>
      {more && <Alert severity="warning">{t("memberStory.moreNamed")}</Alert>}
      <Box ref={shown} tabIndex={-1} role="group" aria-label={t("memberStory.named")}>
        <Grid
          caption={t("memberStory.named")}
          rows={items}
          rowKey={({ memberId }) => memberId}
          columns={[
            {
              name: t("memberStory.name"),
              value: ({ memberId, name }) => (
                <Link component={RouterLink} to={`/members/${memberId}`}>
                  {name}
                </Link>
              ),
            },
            { name: t("memberStory.birthDate"), value: ({ birthDate }) => day(birthDate, i18n.language) },
            { name: t("memberStory.nik"), value: ({ nik }) => nik },
            { name: t("memberStory.kpj"), value: ({ kpj }) => kpj },
            { name: t("memberStory.employer"), value: ({ employer }) => employer ?? "" },
            { name: t("memberStory.membership"), value: ({ active }) => t(active ? "memberStory.active" : "memberStory.notActive") },
          ]}
        />
      </Box>
    </Panel>
  );
}
