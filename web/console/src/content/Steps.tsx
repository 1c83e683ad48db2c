import { answer, type Schemas } from "@jmo/shared/api/client";
import { useApp } from "@jmo/shared/app";
import { Panel } from "@jmo/shared/ui/Panel";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Action } from "../parts/Action";
import { momentOf } from "../parts/clock";
import { SecondPerson } from "../parts/SecondPerson";
import "./texts";

const ONE = "/api/v1/information/editorial/contents/{contentId}";

/** What may come next, as the service says; who wrote since the last publication does not approve. */
export function Steps({ item }: { item: Schemas["EditorialView"] }) {
  const { t } = useTranslation();
  const { session } = useApp();
  const params = { path: { contentId: item.contentId } };
  const { version } = item;
  const may = (action: Schemas["EditorialAction"]) => item.nextActions.includes(action);
  const changes = [["content"]];
  const wrote = session.person !== undefined && item.authors.includes(session.person.subject);
  const sendBack = may("RETURN") && (
    <Action
      label={t("content.return")}
      explained={t("content.returnExplained")}
      reason="required"
      run={(api, reason) => answer(api.POST(`${ONE}/return`, { params, body: { version, reason } }))}
      changes={changes}
      done={t("content.returned")}
    />
  );
  return (
    <Panel title={t("content.actions")}>
      {item.status === "IN_REVIEW" && (
        <SecondPerson own={wrote}>
          {may("APPROVE") && <Approval item={item} />}
          {sendBack}
        </SecondPerson>
      )}
      <Stack direction="row" spacing={1}>
        {may("SUBMIT") && (
          <Action
            label={t("content.submit")}
            explained={t("content.submitExplained")}
            variant="contained"
            run={(api) => answer(api.POST(`${ONE}/submission`, { params, body: { version } }))}
            changes={changes}
            done={t("content.submitted")}
          />
        )}
        {item.status !== "IN_REVIEW" && sendBack}
        {may("ARCHIVE") && (
          <Action
            label={t("content.archive")}
            explained={t("content.archiveExplained")}
            color="error"
            run={(api) => answer(api.POST(`${ONE}/archive`, { params, body: { version } }))}
            changes={changes}
            done={t("content.archived")}
          />
        )}
      </Stack>
    </Panel>
  );
}

function Approval({ item }: { item: Schemas["EditorialView"] }) {
  const { t } = useTranslation();
  const [at, setAt] = useState("");
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: "center" }}>
      <TextField
        type="datetime-local"
        size="small"
        label={t("content.approveAt")}
        value={at}
        sx={{ width: 260 }}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={(event) => {
          setAt(event.target.value);
        }}
      />
      <Action
        label={t("content.approve")}
        explained={t("content.approveExplained")}
        variant="contained"
        run={(api) =>
          answer(
            api.POST(`${ONE}/approval`, {
              params: { path: { contentId: item.contentId } },
              body: { version: item.version, publishAt: at === "" ? null : momentOf(at) },
            }),
          )
        }
        changes={[["content"]]}
        done={t("content.approved")}
      />
    </Stack>
  );
}
