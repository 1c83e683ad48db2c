import { answer, type Api } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { save } from "../app/save";
import "./texts";

const FORMS = { pdf: "application/pdf", json: "application/json" } as const;
type FileForm = keyof typeof FORMS;

async function download(api: Api, form: FileForm): Promise<void> {
  const content = await answer(api.GET("/api/v1/personal-data", { headers: { Accept: FORMS[form] }, parseAs: "blob" }));
  save(content, `data-jmo.${form}`);
}

/** A copy of all that the services keep of the member, as a file. */
export default function DataCopy() {
  const { t } = useTranslation();
  const [form, setForm] = useState<FileForm>();
  const copying = useCommand(download);
  return (
    <Page title={t("account.dataCopy")}>
      <Panel>
        <Typography>{t("account.dataCopyText")}</Typography>
        <Typography variant="body2" color="text.secondary">
          {t("account.dataCopyCare")}
        </Typography>
        {(["pdf", "json"] as const).map((each) => (
          <Button
            key={each}
            variant={each === "pdf" ? "contained" : "outlined"}
            size="large"
            disabled={copying.pending}
            loading={copying.pending && form === each}
            onClick={() => {
              setForm(each);
              copying.run(each);
            }}
          >
            {t(`account.copyAs.${each}`)}
          </Button>
        ))}
        <Typography role="status" variant="body2">
          {copying.done && t("account.copied")}
        </Typography>
        {copying.failure !== undefined && <Failure failure={copying.failure} />}
      </Panel>
    </Page>
  );
}
