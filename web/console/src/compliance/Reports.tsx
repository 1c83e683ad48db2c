import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { moment } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import "../complaints/texts";
import { CaseForm } from "./CaseForm";
import { OtherCase } from "./OtherCase";
import type { Summary } from "./queries";
import "./texts";

type Report = Schemas["ComplianceCaseReportView"];

/** The reports of a case, for the officer who has it; one that is about another employer goes where it belongs. */
export function Reports({ summary, onDone }: { summary: Summary; onDone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t("complianceCase.reportsOfCase")}>
      {open ? (
        <ReportsShown summary={summary} onDone={onDone} />
      ) : (
        <Button
          variant="outlined"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t("complianceCase.reportsShow")}
        </Button>
      )}
    </Panel>
  );
}

function ReportsShown({ summary, onDone }: { summary: Summary; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const { caseId } = summary;
  const reports = usePages<Report>(["compliance-case", caseId, "reports"], (api, cursor) =>
    answer(
      api.GET("/api/v1/compliance-cases/{caseId}/reports", {
        params: { path: { caseId }, query: cursor === undefined ? {} : { cursor } },
      }),
    ),
  );
  const [moved, setMoved] = useState<string>();
  return (
    <>
      {reports.isPending && <Waiting />}
      {reports.isError && <Failure failure={reports.error} retry={() => void reports.refetch()} />}
      <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {reports.data?.pages
          .flatMap(({ items }) => items)
          .map(({ complaintId, number, submittedAt }) => (
            <Box component="li" key={complaintId} sx={{ display: "grid", gap: 1 }}>
              <Typography>
                <Link component={RouterLink} to={`/complaints/${complaintId}`}>
                  {number}
                </Link>
                , {moment(submittedAt, i18n.language)}
              </Typography>
              {moved === complaintId ? (
                <Transfer summary={summary} complaintId={complaintId} onDone={onDone} />
              ) : (
                <Box>
                  <Button
                    size="small"
                    onClick={() => {
                      setMoved(complaintId);
                    }}
                  >
                    {t("complianceCase.transferOf", { number })}
                  </Button>
                </Box>
              )}
            </Box>
          ))}
      </Stack>
      {reports.hasNextPage && (
        <Button size="small" variant="outlined" loading={reports.isFetchingNextPage} onClick={() => void reports.fetchNextPage()}>
          {t("parts.more")}
        </Button>
      )}
    </>
  );
}

function Transfer({ summary, complaintId, onDone }: { summary: Summary; complaintId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [into, setInto] = useState("");
  return (
    <CaseForm
      caseId={summary.caseId}
      label={t("complianceCase.transfer")}
      fields={["into"]}
      read={() => (into === "" ? undefined : { into })}
      send={(api, body) =>
        answer(
          api.POST("/api/v1/compliance-cases/{caseId}/reports/{complaintId}/transfer", {
            params: { path: { caseId: summary.caseId, complaintId } },
            body,
          }),
        )
      }
      onDone={onDone}
    >
      {(beside) => <OtherCase of={summary} value={into} onChange={setInto} wrong={beside.of("into", into)} />}
    </CaseForm>
  );
}
