import { answer } from "@jmo/shared/api/client";
import { Failure } from "@jmo/shared/ui/Failure";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { FileField, PICTURES } from "../parts/FileField";
import { useOperation } from "../parts/useOperation";
import "./texts";

interface Props {
  readonly image: string | null;
  readonly onChange: (image: string | null) => void;
}

/** The picture of an item, which is uploaded as soon as it is chosen. */
export function ImageField({ image, onChange }: Props) {
  const { t } = useTranslation();
  const upload = useOperation({
    run: (api, file: File) =>
      answer(
        api.POST("/api/v1/information/editorial/images", {
          headers: { "Content-Type": file.type },
          body: "",
          bodySerializer: () => file,
        }),
      ),
    changes: [],
    done: () => t("content.imageDone"),
    onDone: ({ imageId }) => {
      onChange(imageId);
    },
  });
  return (
    <Stack spacing={1} sx={{ alignItems: "flex-start" }}>
      <FileField
        label={t("content.image")}
        accept={PICTURES}
        onChosen={(file) => {
          if (file !== undefined) {
            upload.run(file);
          }
        }}
      />
      {upload.failure !== undefined && <Failure failure={upload.failure} />}
      {image === null ? (
        <Typography color="text.secondary">{t("content.imageNone")}</Typography>
      ) : (
        <Box>
          <Button
            variant="text"
            color="error"
            size="small"
            onClick={() => {
              onChange(null);
            }}
          >
            {t("content.imageRemove")}
          </Button>
        </Box>
      )}
    </Stack>
  );
}
