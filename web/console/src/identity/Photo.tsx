import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { hasCode } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import { Picture } from "@jmo/shared/ui/Picture";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { contentOf } from "../parts/file";
import { Action } from "../parts/Action";
import { Choice } from "../parts/Choice";
import { FileField, PICTURES } from "../parts/FileField";
import { useOperation } from "../parts/useOperation";
import "./texts";

type Cause = Schemas["ReferenceReplacementCause"];

const CAUSES = ["APPEARANCE_CHANGED", "PHOTO_POOR", "WRONG_PERSON"] as const satisfies readonly Cause[];

/** What is sent of a photo: its bytes as they are. */
async function photo(file: File) {
  const content = await contentOf(file);
  const type = /\.png$/i.test(file.name) || file.type === "image/png" ? "image/png" : "image/jpeg";
  return { headers: { "Content-Type": type }, body: "", bodySerializer: () => content };
}

/** Another reference photo for a member who has one; another officer decides. */
async function propose(api: Api, memberId: string, file: File, reason: Cause | "") {
  const query = reason === "" ? {} : { reason };
  return answer(
    api.POST("/api/v1/reference-photos/{memberId}/replacements", { params: { path: { memberId }, query }, ...(await photo(file)) }),
  );
}

async function enrol(api: Api, memberId: string, file: File) {
  return answer(api.PUT("/api/v1/reference-photos/{memberId}", { params: { path: { memberId } }, ...(await photo(file)) }));
}

/** The photo that the member's face is compared with, and the attempts that failed with it. */
export function Photo({ memberId }: { memberId: string }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [reason, setReason] = useState<Cause | "">("");
  const [proposed, setProposed] = useState<string>();
  const [enrolled, setEnrolled] = useState(false);
  const proposal = useOperation({
    run: (api, chosen: File) => propose(api, memberId, chosen, reason),
    changes: [["replacements"], ["queue"]],
    done: () => t("identityReview.photoProposed"),
    onDone: ({ replacementId }) => {
      setProposed(replacementId);
    },
  });
  const first = useOperation({
    run: (api, chosen: File) => enrol(api, memberId, chosen),
    changes: [],
    done: () => t("identityReview.photoEnrolled"),
    onDone: () => {
      setEnrolled(true);
    },
  });
  const hasNone = hasCode(proposal.failure, "reference-photo-missing");
  const failure = first.failure ?? proposal.failure;
  return (
    <Panel title={t("identityReview.photo")}>
      <Typography>{t("identityReview.photoHint")}</Typography>
      <FileField
        label={t("identityReview.photoFile")}
        accept={PICTURES}
        onChosen={(chosen) => {
          setFile(chosen);
          setProposed(undefined);
          setEnrolled(false);
          proposal.reset();
          first.reset();
        }}
      />
      {file !== undefined && <Picture content={file} alt={t("identityReview.photoChosen")} most={240} />}
      <Choice
        all
        label={t("identityReview.cause")}
        value={reason}
        options={CAUSES.map((value) => ({ value, label: t(`identityReview.causes.${value}`) }))}
        onChange={setReason}
      />
      {failure !== undefined && !enrolled && <Failure failure={failure} />}
      <Stack direction="row" spacing={1}>
        <Button
          variant="outlined"
          disabled={file === undefined}
          loading={proposal.pending}
          onClick={() => {
            if (file !== undefined) {
              proposal.run(file);
            }
          }}
        >
          {t("identityReview.photoPropose")}
        </Button>
        {hasNone && !enrolled && (
          <Button
            variant="contained"
            loading={first.pending}
            onClick={() => {
              if (file !== undefined) {
                first.run(file);
              }
            }}
          >
            {t("identityReview.photoEnrol")}
          </Button>
        )}
      </Stack>
      <Box role="status">
        {proposed !== undefined && (
          <Alert severity="success">
            {t("identityReview.photoProposed")}{" "}
            <Link component={RouterLink} to={`/replacements/${proposed}`}>
              {t("identityReview.photoShow")}
            </Link>
          </Alert>
        )}
        {enrolled && <Alert severity="success">{t("identityReview.photoEnrolled")}</Alert>}
      </Box>
      <Box>
        <Action
          label={t("identityReview.attempts")}
          explained={t("identityReview.attemptsExplained")}
          reason="required"
          run={(api, given) =>
            answer(
              api.POST("/api/v1/identity-reviews/members/{memberId}/attempts-release", {
                params: { path: { memberId } },
                body: { reason: given },
              }),
            )
          }
          changes={[]}
          done={({ devicesReleased }) => t("identityReview.attemptsDone", { devices: devicesReleased })}
        />
      </Box>
    </Panel>
  );
}
