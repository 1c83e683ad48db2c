import { answer } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { moment } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Listing } from "../parts/Listing";
import "./texts";

/** What the item was before, and what the last revision changed. */
export function Revisions({ contentId, latest }: { contentId: string; latest: number }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {latest > 1 && <Comparison contentId={contentId} from={latest - 1} to={latest} />}
      <Panel title={t("content.revisions")}>
        <Listing
          caption={t("content.revisions")}
          name={["content", "revisions", contentId]}
          read={(api, { cursor }) =>
            answer(
              api.GET("/api/v1/information/editorial/contents/{contentId}/revisions", {
                params: { path: { contentId }, query: cursor === undefined ? {} : { cursor: Number(cursor) } },
              }),
            )
          }
          rowKey={({ number }) => String(number)}
          empty={t("content.none")}
          columns={[
            { name: t("content.revision"), figure: true, value: ({ number }) => number },
            { name: t("content.editor"), value: ({ editor }) => editor },
            { name: t("content.at"), value: ({ at }) => moment(at, i18n.language) },
            { name: t("content.heading"), value: ({ content }) => content.title[i18n.language === "en" ? "en" : "id"] },
          ]}
        />
      </Panel>
    </>
  );
}

function Comparison({ contentId, from, to }: { contentId: string; from: number; to: number }) {
  const { t } = useTranslation();
  const read = useAnswer(["content", "comparison", contentId, from, to], (api) =>
    answer(
      api.GET("/api/v1/information/editorial/contents/{contentId}/comparison", {
        params: { path: { contentId }, query: { from, to } },
      }),
    ),
  );
  return (
    <Panel title={t("content.compare", { from, to })}>
      {read.isPending && <Waiting />}
      {read.isError && <Failure failure={read.error} retry={() => void read.refetch()} />}
      {read.data?.length === 0 && <Typography color="text.secondary">{t("content.noChange")}</Typography>}
      {read.data?.map(({ field, lines }) => (
        <Stack key={field} spacing={0.5}>
          <Typography component="h3" sx={{ fontWeight: 600 }}>
            {field}
          </Typography>
          {lines.map((line, index) => (
            <Line key={index} operation={line.operation} text={line.text} />
          ))}
        </Stack>
      ))}
    </Panel>
  );
}

function Line({ operation, text }: { operation: "UNCHANGED" | "ADDED" | "REMOVED"; text: string }) {
  const { t } = useTranslation();
  switch (operation) {
    case "UNCHANGED":
      return <Typography sx={{ whiteSpace: "pre-wrap" }}>{text}</Typography>;
    case "ADDED":
      return (
        <Box component="ins" aria-label={`${t("content.added")}: ${text}`} sx={{ color: "primary.main", whiteSpace: "pre-wrap" }}>
          + {text}
        </Box>
      );
    case "REMOVED":
      return (
        <Box component="del" aria-label={`${t("content.removed")}: ${text}`} sx={{ color: "error.main", whiteSpace: "pre-wrap" }}>
          − {text}
        </Box>
      );
  }
}
