import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { isFor, useRoles } from "../app/roles";
import { Sheet } from "../parts/Sheet";
import { useOperation } from "../parts/useOperation";
import { contentOf, type Fields } from "./fields";
import { Form } from "./Form";
import { Preview } from "./Preview";
import { Revisions } from "./Revisions";
import { Steps } from "./Steps";
import "./texts";

type Item = Schemas["EditorialView"];

/** An item: where it stands, what comes next, how members see it, and what it was before. */
export default function Content() {
  const { t, i18n } = useTranslation();
  const contentId = useParams()["contentId"] ?? "";
  const mayWrite = isFor(["editor"], useRoles());
  const [edits, setEdits] = useState(false);
  const read = useAnswer(["content", "one", contentId], (api) =>
    answer(api.GET("/api/v1/information/editorial/contents/{contentId}", { params: { path: { contentId } } })),
  );
  const item = read.data;
  return (
    <Sheet
      title={item === undefined ? t("content.title") : item.latest.content.title[i18n.language === "en" ? "en" : "id"]}
      changedBy={["editor"]}
    >
      {read.isPending && <Waiting />}
      {read.isError && <Failure failure={read.error} retry={() => void read.refetch()} />}
      {item !== undefined && (
        <>
          <About item={item} />
          {mayWrite && <Steps key={`steps-${item.version}`} item={item} />}
          {mayWrite && item.nextActions.includes("EDIT") && (
            <Box>
              <Button
                variant="outlined"
                aria-expanded={edits}
                onClick={() => {
                  setEdits(!edits);
                }}
              >
                {t("content.edit")}
              </Button>
            </Box>
          )}
          {edits && (
            <Editing
              key={`edit-${item.version}`}
              item={item}
              onSaved={() => {
                setEdits(false);
              }}
            />
          )}
          <Panel title={t("content.preview")}>
            <Preview content={item.latest.content} />
          </Panel>
          <Revisions contentId={contentId} latest={item.latest.number} />
        </>
      )}
    </Sheet>
  );
}

function About({ item }: { item: Item }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel>
      {item.remark !== null && (
        <Alert severity="warning">
          <AlertTitle>{t("content.remark")}</AlertTitle>
          {item.remark}
        </Alert>
      )}
      <Facts
        facts={[
          { name: t("content.kind"), value: t(`content.kinds.${item.kind}`) },
          { name: t("content.status"), value: t(`content.statuses.${item.status}`) },
          { name: t("content.revision"), value: item.latest.number },
          {
            name: t("content.live"),
            value: item.publishedRevision === null ? t("parts.none") : t("content.liveRevision", { number: item.publishedRevision }),
          },
          { name: t("content.authors"), value: item.authors.length === 0 ? item.latest.editor : item.authors.join(", ") },
          { name: t("content.changedAt"), value: moment(item.changedAt, i18n.language) },
          ...(item.publishAt === null ? [] : [{ name: t("content.publishAt"), value: moment(item.publishAt, i18n.language) }]),
        ]}
      />
    </Panel>
  );
}

function Editing({ item, onSaved }: { item: Item; onSaved: () => void }) {
  const { t } = useTranslation();
  const save = useOperation({
    run: (api, fields: Fields) =>
      answer(
        api.PUT("/api/v1/information/editorial/contents/{contentId}", {
          params: { path: { contentId: item.contentId } },
          body: { version: item.version, content: contentOf(item.kind, fields) },
        }),
      ),
    changes: [["content"]],
    done: () => t("content.saved"),
    onDone: onSaved,
  });
  return (
    <Panel title={t("content.edit")}>
      <Form
        kind={item.kind}
        content={item.latest.content}
        label={t("content.save")}
        pending={save.pending}
        failure={save.failure}
        onSave={(fields) => {
          save.run(fields);
        }}
      />
    </Panel>
  );
}
