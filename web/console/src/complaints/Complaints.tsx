import { moment } from "@jmo/shared/format";
import { Page } from "@jmo/shared/ui/Page";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "../queues/texts";
import { Officer } from "../parts/Officer";
import { QueueTable } from "../parts/QueueTable";
import { Limit } from "../parts/time";
import { useComplaints, WHOSE, type Summary, type Whose } from "./queries";
import "./texts";

function isWhose(value: string): value is Whose {
  return WHOSE.some((each) => each === value);
}

/** The complaints, the longest waiting first. */
export default function Complaints() {
  const { t, i18n } = useTranslation();
  const [whose, setWhose] = useState<Whose>("all");
  const pages = useComplaints(whose);
  const title = t("queues.names.complaints");
  return (
    <Page title={title}>
      <QueueTable<Summary>
        title={title}
        pages={pages}
        idOf={({ complaintId }) => complaintId}
        nameOf={({ number }) => number}
        addressOf={({ complaintId }) => `/complaints/${complaintId}`}
        textOf={({ kind, team, status }) => `${kind.text} ${team} ${t(`caseWork.statuses.${status}`)}`}
        columns={[
          { name: t("caseWork.number"), show: ({ number }) => number, by: ({ number }) => number },
          { name: t("caseWork.kind"), show: ({ kind }) => kind.text, by: ({ kind }) => kind.text },
          {
            name: t("caseWork.limit"),
            show: ({ turn }) => turn?.waitsFor === "OFFICER" && <Limit overdue={turn.overdue} daysLeft={turn.daysLeft} />,
            by: ({ turn }) => turn?.dueOn ?? "",
          },
          { name: t("caseWork.status"), show: ({ status }) => t(`caseWork.statuses.${status}`), by: ({ status }) => status },
          {
            name: t("caseWork.officer"),
            show: ({ officer }) => (officer === null ? t("caseWork.nobody") : <Officer id={officer} />),
            by: ({ officer }) => officer ?? "",
          },
          { name: t("caseWork.team"), show: ({ team }) => team, by: ({ team }) => team },
          { name: t("caseWork.submitted"), show: ({ submittedAt }) => moment(submittedAt, i18n.language), by: ({ submittedAt }) => submittedAt },
        ]}
      >
        <TextField
          select
          size="small"
          fullWidth={false}
          label={t("caseWork.who")}
          value={whose}
          sx={{ minWidth: 160 }}
          onChange={({ target }) => {
            setWhose(isWhose(target.value) ? target.value : "all");
          }}
        >
          {WHOSE.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`caseWork.whose.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </QueueTable>
    </Page>
  );
}
