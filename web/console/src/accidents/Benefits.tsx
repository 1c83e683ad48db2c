import { rupiah } from "@jmo/shared/format";
import { Panel } from "@jmo/shared/ui/Panel";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import type { Accident } from "./queries";
import "./texts";

/** What an approval would grant now, and where it goes. */
export function Benefits({ accident: { proposal, payout } }: { accident: Accident }) {
  const { t } = useTranslation();
  return (
    proposal !== null && (
      <Panel title={t("accidentReview.proposal")}>
        <Table size="small" aria-label={t("accidentReview.proposal")}>
          <TableHead>
            <TableRow>
              <TableCell>{t("accidentReview.benefit")}</TableCell>
              <TableCell align="right">{t("accidentReview.amount")}</TableCell>
              <TableCell>{t("accidentReview.article")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {proposal.benefits.map(({ kind, label, amount, explanation, article }) => (
              <TableRow key={kind}>
                <TableCell component="th" scope="row">
                  {label}
                  <Typography variant="body2" color="text.secondary">
                    {explanation}
                  </Typography>
                </TableCell>
                <TableCell align="right">{rupiah(amount)}</TableCell>
                <TableCell>{article}</TableCell>
              </TableRow>
            ))}
            <TableRow>
              <TableCell component="th" scope="row" sx={{ fontWeight: 700 }}>
                {t("accidentReview.total")}
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 700 }}>
                {rupiah(proposal.total)}
              </TableCell>
              <TableCell>{proposal.payerText}</TableCell>
            </TableRow>
          </TableBody>
        </Table>
        {payout !== null && (
          <Typography>
            {t("accidentReview.account")}: {payout.bankCode} {payout.accountNumber}, {payout.holderName}
          </Typography>
        )}
      </Panel>
    )
  );
}
