import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { Failure } from "@jmo/shared/ui/Failure";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { share } from "./share";
import "./texts";

/** The claim with its course as a PDF, for the phone's own ways to share, or among the downloads. */
export function Document({ claimId }: { claimId: string }) {
  const { t } = useTranslation();
  const sharing = useCommand(async (api, id: string) => {
    const params = { path: { claimId: id } };
    const content = await answer(api.GET("/api/v1/claims/{claimId}/document", { params, parseAs: "blob" }));
    await share(content, "klaim-jht.pdf");
  });
  return (
    <>
      <Button
        variant="outlined"
        loading={sharing.pending}
        onClick={() => {
          sharing.run(claimId);
        }}
      >
        {t("tracking.share")}
      </Button>
      <Typography role="status" variant="body2">
        {sharing.done && t("tracking.shared")}
      </Typography>
      {sharing.failure !== undefined && <Failure failure={sharing.failure} />}
    </>
  );
}
