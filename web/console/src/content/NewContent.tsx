import { answer, type Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { Panel } from "@jmo/shared/ui/Panel";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Choice } from "../parts/Choice";
import { Sheet } from "../parts/Sheet";
import { useOperation } from "../parts/useOperation";
import { contentOf, KINDS, type Fields } from "./fields";
import { Form } from "./Form";
import "./texts";

/** A first draft. */
export default function NewContent() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Schemas["ContentKind"]>("NEWS");
  const [slug, setSlug] = useState("");
  const create = useOperation({
    run: (api, fields: Fields, key) =>
      answer(
        api.POST("/api/v1/information/editorial/contents", {
          params: { header: { "Idempotency-Key": key } },
          body: { kind, slug, content: contentOf(kind, fields) },
        }),
      ),
    changes: [["content"]],
    done: () => t("content.created"),
    onDone: ({ contentId }) => {
      void navigate(`/content/${contentId}`);
    },
  });
  const fault = faultOf(create.failure, "slug");
  return (
    <Sheet title={t("content.new")} hint={t("content.hint")}>
      <Panel>
        <Stack direction="row" spacing={2} sx={{ alignItems: "flex-start" }}>
          <Choice
            label={t("content.kind")}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`content.kinds.${value}`) }))}
            onChange={(value) => {
              setKind(value === "" ? kind : value);
            }}
          />
          <TextField
            label={t("content.slug")}
            value={slug}
            size="small"
            error={fault !== undefined}
            helperText={fault ?? t("content.slugHelp")}
            slotProps={{ htmlInput: { maxLength: 100 } }}
            onChange={(event) => {
              setSlug(event.target.value);
            }}
          />
        </Stack>
        <Form
          kind={kind}
          label={t("content.create")}
          pending={create.pending}
          failure={create.failure}
          onSave={(fields) => {
            create.run(fields);
          }}
        />
      </Panel>
    </Sheet>
  );
}
