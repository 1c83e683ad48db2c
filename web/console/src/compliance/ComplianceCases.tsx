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
import { useComplianceCases, WHOSE, type Summary, type Whose } from "./queries";
import "./texts";

/** Cases against employers, the longest open first. */
export default function ComplianceCases() {
  const { t, i18n } = useTranslation();
  const [whose, setWhose] = useState<Whose>("all");
  const pages = useComplianceCases(whose);
  const title = t("queues.names.compliance");
  return (
    <Page title={title}>
      <QueueTable<Summary>
        title={title}
        pages={pages}
        idOf={({ caseId }) => caseId}
        nameOf={({ number }) => number}
        addressOf={({ caseId }) => `/compliance/${caseId}`}
        textOf={({ employer, city, statusLabel }) => `${employer} ${city} ${statusLabel}`}
        columns={[
          { name: t("complianceCase.number"), show: ({ number }) => number, by: ({ number }) => number },
          { name: t("complianceCase.employer"), show: ({ employer }) => employer, by: ({ employer }) => employer },
          { name: t("complianceCase.city"), show: ({ city }) => city, by: ({ city }) => city },
          {
            name: t("complianceCase.limit"),
            show: ({ turn }) => turn !== null && <Limit overdue={turn.isOverdue} daysLeft={turn.daysLeft} />,
            by: ({ turn }) => turn?.dueOn ?? "",
          },
          { name: t("complianceCase.waitsFor"), show: ({ turn }) => turn !== null && t(`complianceCase.waiting.${turn.waitsFor}`) },
          { name: t("complianceCase.status"), show: ({ statusLabel }) => statusLabel, by: ({ status }) => status },
          { name: t("complianceCase.reports"), show: ({ reports }) => reports, by: ({ reports }) => reports },
          { name: t("complianceCase.officer"), show: ({ officer }) => (officer === null ? t("complianceCase.nobody") : <Officer id={officer} />) },
          { name: t("complianceCase.opened"), show: ({ openedAt }) => moment(openedAt, i18n.language), by: ({ openedAt }) => openedAt },
        ]}
      >
        <TextField
          select
          size="small"
          fullWidth={false}
          label={t("complianceCase.which")}
          value={whose}
          sx={{ minWidth: 180 }}
          onChange={({ target }) => {
            setWhose(WHOSE.find((each) => each === target.value) ?? "all");
          }}
        >
          {WHOSE.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`complianceCase.whose.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </QueueTable>
    </Page>
  );
}
