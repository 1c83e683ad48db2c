import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { month, moment, rupiah } from "@jmo/shared/format";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { save } from "../app/save";
import { PATHS } from "./paths";
import { PayAtBank } from "./PayAtBank";
import { useBill, type Bill } from "./queries";
import "./texts";

const COLOURS = { OPEN: "primary", PAID: "success", EXPIRED: "warning", CANCELLED: "default" } as const;

/** A bill, from the number to pay it by to the receipt. */
export function BillScreen() {
  const { t } = useTranslation();
  const { billId = "" } = useParams();
  const bill = useBill(billId);
  return (
    <Page title={t("bpu.billTitle")}>
      {bill.isPending && <Waiting />}
      {bill.isError && <Failure failure={bill.error} retry={() => void bill.refetch()} />}
      {bill.data !== undefined && <Shown bill={bill.data} again={() => void bill.refetch()} />}
    </Page>
  );
}

function Shown({ bill, again }: { bill: Bill; again: () => void }) {
  const { t, i18n } = useTranslation();
  const first = bill.months[0];
  const last = bill.months.at(-1);
  useRefreshedWhenPosted(bill);
  return (
    <>
      <Box role="status" aria-live="polite">
        <Chip label={t(`bpu.billState.${bill.state}`)} color={COLOURS[bill.state]} data-state={bill.state} sx={{ fontWeight: 700 }} />
      </Box>
      <Panel>
        <Facts
          facts={[
            ...(first === undefined || last === undefined
              ? []
              : [
                  {
                    name: t("bpu.months", { count: bill.months.length }),
                    value:
                      first === last
                        ? month(first, i18n.language)
                        : t("bpu.forMonths", { from: month(first, i18n.language), to: month(last, i18n.language) }),
                  },
                ]),
            ...(bill.credit === 0 ? [] : [{ name: t("bpu.credit"), value: `−${rupiah(bill.credit)}` }]),
            { name: t("bpu.amount"), value: rupiah(bill.amount) },
            ...(bill.paidAt === null ? [] : [{ name: t("bpu.billState.PAID"), value: moment(bill.paidAt, i18n.language) }]),
          ]}
        />
      </Panel>
      {bill.state === "OPEN" && (
        <>
          <PayAtBank bill={bill} onExpired={again} />
          <Cancel bill={bill} />
        </>
      )}
      {bill.state === "PAID" && <Paid bill={bill} />}
      {(bill.state === "EXPIRED" || bill.state === "CANCELLED") && (
        <>
          <Alert severity="info">{t(bill.state === "EXPIRED" ? "bpu.expired" : "bpu.cancelled")}</Alert>
          <Button component={Link} to={PATHS.own} variant="contained" size="large">
            {t("bpu.again")}
          </Button>
        </>
      )}
    </>
  );
}

/** What was paid changes what else the app shows. */
function useRefreshedWhenPosted({ posted }: Bill): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (posted) {
      for (const name of ["contributions", "savings"]) {
        void queries.invalidateQueries({ queryKey: [name] });
      }
      void queries.invalidateQueries({ queryKey: ["bpu", "standing"] });
    }
  }, [posted, queries]);
}

function Cancel({ bill: { billId } }: { bill: Bill }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const cancelling = useCommand(
    (api, id: string) => answer(api.POST("/api/v1/contributions/me/bills/{billId}/cancel", { params: { path: { billId: id } } })),
    {
      onDone: () => void queries.invalidateQueries({ queryKey: ["bpu"] }),
      // It may have been paid or have expired meanwhile.
      onFailed: () => void queries.invalidateQueries({ queryKey: ["bpu", "bill"] }),
    },
  );
  return (
    <>
      {cancelling.failure !== undefined && <Failure failure={cancelling.failure} />}
      <Confirmed
        label={t("bpu.cancel")}
        question={t("bpu.cancelSure")}
        detail={t("bpu.cancelDetail")}
        keep={t("bpu.cancelKeep")}
        confirm={t("bpu.cancel")}
        loading={cancelling.pending}
        onConfirm={() => {
          cancelling.run(billId);
        }}
      />
    </>
  );
}

function Paid({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  const receipt = useCommand(async (api, billId: string) => {
    save(
      await answer(
        api.GET("/api/v1/contributions/me/bills/{billId}/receipt", { params: { path: { billId } }, parseAs: "blob" }),
      ),
      `bpu-${bill.months[0] ?? ""}.pdf`,
    );
  });
  return (
    <>
      <Alert severity={bill.posted ? "success" : "info"}>{t(bill.posted ? "bpu.posted" : "bpu.posting")}</Alert>
      <Button
        variant="contained"
        size="large"
        loading={receipt.pending}
        onClick={() => {
          receipt.run(bill.billId);
        }}
      >
        {t("bpu.receipt")}
      </Button>
      <Typography role="status" variant="body2">
        {receipt.done && t("bpu.receiptSaved")}
      </Typography>
      {receipt.failure !== undefined && <Failure failure={receipt.failure} />}
      <Button component={Link} to="/contributions" variant="outlined">
        {t("bpu.seeContributions")}
      </Button>
    </>
  );
}
