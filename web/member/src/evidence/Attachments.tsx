import { useCommand } from "@jmo/shared/api/command";
import type { Api } from "@jmo/shared/api/client";
import { Failure } from "@jmo/shared/ui/Failure";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Picture } from "@jmo/shared/ui/Picture";
import { save } from "../app/save";
import type { Attachment } from "./useUploads";
import "./texts";

interface Props {
  attachments: readonly Attachment[];
  /** The content of a file, which needs the member's token. */
  read: (api: Api, attachment: Attachment) => Promise<Blob>;
  remove?: (attachment: Attachment) => void;
}

/** The files of a case, each with its content at a press. */
export function Attachments({ attachments, read, remove }: Props) {
  return (
    <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {attachments.map((attachment) => (
        <Shown key={attachment.attachmentId} attachment={attachment} read={read} {...(remove !== undefined && { remove })} />
      ))}
    </Stack>
  );
}

function Shown({ attachment, read, remove }: { attachment: Attachment } & Pick<Props, "read" | "remove">) {
  const { t } = useTranslation();
  const { fileName: name, type } = attachment;
  const [content, setContent] = useState<Blob>();
  const reading = useCommand<undefined, Blob>((api) => read(api, attachment), {
    onDone: (blob) => {
      if (type === "PDF") {
        save(blob, name);
      } else {
        setContent(blob);
      }
    },
  });
  const open = content !== undefined;
  return (
    <li>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button
          variant="text"
          loading={reading.pending}
          aria-expanded={type === "PDF" ? undefined : open}
          sx={{ overflowWrap: "anywhere", textAlign: "start" }}
          onClick={() => {
            if (open) {
              setContent(undefined);
            } else {
              reading.run(undefined);
            }
          }}
        >
          {t(type === "PDF" ? "evidence.download" : open ? "evidence.hide" : "evidence.show", { name })}
        </Button>
        {remove !== undefined && (
          <Button
            color="error"
            sx={{ overflowWrap: "anywhere", textAlign: "start" }}
            onClick={() => {
              remove(attachment);
            }}
          >
            {t("evidence.remove", { name })}
          </Button>
        )}
      </Box>
      {reading.failure !== undefined && <Failure failure={reading.failure} />}
      {open && <Picture content={content} alt={t("evidence.picture", { name })} />}
    </li>
  );
}
