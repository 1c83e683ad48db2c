import { isTemporary } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { PhotoRefused } from "./photo";
import type { Upload, Uploads } from "./useUploads";
import "./texts";

/** Takes photos and documents, and shows how far each has come. */
export function AddEvidence({ uploads, kind }: { uploads: Uploads; kind?: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const text = t("evidence.add");
  return (
    <Stack spacing={1}>
      {uploads.running.map((upload) => (
        <Running key={upload.id} upload={upload} uploads={uploads} />
      ))}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text}
        accept="image/jpeg,image/png,image/heic,image/heif,application/pdf"
        onChange={(event) => {
          uploads.add(event.target.files ?? [], kind);
          event.target.value = ""; // the same file may be chosen again
        }}
      />
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {text}
      </Button>
      <Typography variant="body2" color="text.secondary">
        {t("evidence.hint")}
      </Typography>
    </Stack>
  );
}

function Running({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { t } = useTranslation();
  const { failure, name } = upload;
  const dismiss = (
    <Button
      color="inherit"
      size="small"
      onClick={() => {
        uploads.dismiss(upload);
      }}
    >
      {t("evidence.dismiss")}
    </Button>
  );
  if (failure === undefined) {
    return (
      <div role="status">
        <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
          {t("evidence.sending", { name })}
        </Typography>
        <LinearProgress aria-hidden />
      </div>
    );
  }
  if (failure instanceof PhotoRefused) {
    return (
      <Alert severity="error" action={dismiss}>
        <AlertTitle sx={{ overflowWrap: "anywhere" }}>
          {t(`evidence.refused.${failure.fault}`)}: {name}
        </AlertTitle>
        {t(`evidence.refusedDetail.${failure.fault}`)}
      </Alert>
    );
  }
  return (
    <Failure failure={failure}>
      <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
        {name}
      </Typography>
      {isTemporary(failure) && t("evidence.kept")}
      <div>
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            uploads.again(upload);
          }}
        >
          {t("evidence.again")}
        </Button>
        {dismiss}
      </div>
    </Failure>
  );
}
