import type { Schemas } from "@jmo/shared/api/client";
import { day, moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { Read } from "@jmo/shared/ui/Read";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FamilyEvent } from "./FamilyEvent";
import { HeirsForm } from "./HeirsForm";
import { NAME, useHeirs } from "./queries";
import "./texts";

/** Whom the member has named to receive what is left to them (ahli waris). */
export default function Heirs() {
  const { t } = useTranslation();
  const heirs = useHeirs();
  return (
    <Page title={t("heirs.title")}>
      <Typography>{t("heirs.intro")}</Typography>
      <Read answer={heirs}>{(data) => <Named heirs={data} />}</Read>
    </Page>
  );
}

function Named({ heirs }: { heirs: Schemas["HeirsView"] }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [said, setSaid] = useState<string>();
  const changed = (what: string) => (next: Schemas["HeirsView"]) => {
    queries.setQueriesData({ queryKey: [NAME] }, next);
    setEditing(false);
    setSaid(what);
  };
  const { current, earlier, confirmedOn, reviewOn } = heirs;
  return (
    <>
      <div role="status">{said !== undefined && <Alert severity="success">{said}</Alert>}</div>
      {editing || current === null ? (
        <Panel title={t(current === null ? "heirs.name" : "heirs.change")}>
          <HeirsForm
            named={current?.heirs ?? []}
            onNamed={changed(t("heirs.saved"))}
            {...(current !== null && {
              onCancel: () => {
                setEditing(false);
              },
            })}
          />
        </Panel>
      ) : (
        <Panel title={t("heirs.current")}>
          <Facts
            facts={current.heirs.map((heir) => ({
              name: `${t(`heirs.relations.${heir.relation}`)} · ${heir.percent}%`,
              value: heir.name,
            }))}
          />
          <Typography variant="body2" color="text.secondary">
            {confirmedOn !== null && t("heirs.confirmedOn", { on: day(confirmedOn, i18n.language) })}{" "}
            {reviewOn !== null && t("heirs.reviewOn", { on: day(reviewOn, i18n.language) })}
          </Typography>
          <Button
            variant="outlined"
            onClick={() => {
              setSaid(undefined);
              setEditing(true);
            }}
          >
            {t("heirs.changeOrConfirm")}
          </Button>
        </Panel>
      )}
      {current !== null && <FamilyEvent onReported={changed(t("heirs.reported"))} />}
      {earlier.length > 0 && (
        <Panel title={t("heirs.earlier")}>
          <Facts
            facts={earlier.map((declaration) => ({
              name: moment(declaration.declaredAt, i18n.language),
              value: declaration.heirs.map((heir) => `${heir.name} ${heir.percent}%`).join(", "),
            }))}
          />
        </Panel>
      )}
    </>
  );
}
