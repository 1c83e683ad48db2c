import { figure } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { isFor, useRoles, type Role } from "../app/roles";
import { Choice } from "../parts/Choice";
import { marksOf, type FileMarks } from "../parts/file";
import { FileField } from "../parts/FileField";
import { Sheet } from "../parts/Sheet";
import { useOperation } from "../parts/useOperation";
import { kindOf, KINDS, send, SENDERS, type BranchMode, type KindName } from "./kinds";
import "./texts";
import { WaitingImports } from "./WaitingImports";

const MODES: readonly BranchMode[] = ["MERGE", "REPLACE"];

/** Who may read the files that wait, as the services say. */
const READERS: readonly Role[] = ["operator", "auditor"];

/** The form by which files are sent, and the files that wait for a second person; of each what the person may see. */
export default function Imports() {
  const { t } = useTranslation();
  const own = useRoles();
  const sends = isFor(SENDERS, own);
  return (
    <Sheet title={t("imports.title")} hint={t(sends ? "imports.hint" : "imports.readHint")} personal changedBy={SENDERS}>
      {sends && <Sending own={own} />}
      {isFor(READERS, own) && KINDS.filter(({ second }) => second).map((each) => <WaitingImports key={each.name} kind={each} />)}
    </Sheet>
  );
}

/** Sends a file and goes where its import is watched. */
function Sending({ own }: { own: readonly Role[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const offered = KINDS.filter(({ senders }) => isFor(senders, own));
  const [name, setName] = useState<KindName>("members");
  const [mode, setMode] = useState<BranchMode>("MERGE");
  const [file, setFile] = useState<File>();
  const marks = useMarks(file);
  const kind = kindOf(name);
  const sending = useOperation({
    run: (api, chosen: { file: File; kind: NonNullable<typeof kind> }, key) => send(api, chosen.kind, chosen.file, key, mode),
    changes: [],
    done: () => t("imports.sent"),
    onDone: ({ importId }) => {
      void navigate(`/operations/imports/${name}/${importId}`);
    },
  });
  return (
    <Panel>
      <Stack
        component="form"
        spacing={2}
        sx={{ alignItems: "flex-start" }}
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== undefined && kind !== undefined) {
            sending.run({ file, kind });
          }
        }}
      >
        <Stack direction="row" spacing={1.5}>
          <Choice
            label={t("imports.kind")}
            value={name}
            options={offered.map(({ name: value }) => ({ value, label: t(`imports.kinds.${value}`) }))}
            onChange={(value) => {
              setName(value === "" ? name : value);
              setFile(undefined);
            }}
          />
          {name === "branches" && (
            <Choice
              label={t("imports.mode")}
              value={mode}
              options={MODES.map((value) => ({ value, label: t(`imports.modes.${value}`) }))}
              onChange={(value) => {
                setMode(value === "" ? mode : value);
              }}
            />
          )}
        </Stack>
        {kind?.second === true && <Alert severity="info">{t("imports.second")}</Alert>}
        <FileField key={name} label={t("imports.choose")} accept={kind?.endings} onChosen={setFile} />
        {marks !== undefined && (
          <Box sx={{ width: "100%" }}>
            <Facts
              facts={[
                {
                  name: t("imports.file"),
                  value: t("imports.chosen", { name: marks.name, bytes: figure(marks.bytes), lines: figure(marks.lines) }),
                },
                { name: t("imports.hash"), value: <Box sx={{ overflowWrap: "anywhere" }}>{marks.hash}</Box> },
              ]}
            />
          </Box>
        )}
        {sending.failure !== undefined && <Failure failure={sending.failure} />}
        <Button type="submit" variant="contained" disabled={file === undefined} loading={sending.pending}>
          {t("imports.send")}
        </Button>
      </Stack>
    </Panel>
  );
}

function useMarks(file: File | undefined): FileMarks | undefined {
  const [marks, setMarks] = useState<{ of: File; marks: FileMarks }>();
  useEffect(() => {
    let current = true;
    if (file !== undefined) {
      void marksOf(file).then((computed) => {
        if (current) {
          setMarks({ of: file, marks: computed });
        }
      });
    }
    return () => {
      current = false;
    };
  }, [file]);
  return marks !== undefined && marks.of === file ? marks.marks : undefined;
}
