import { answer, type Schemas } from "@jmo/shared/api/client";
import { moment, rupiah } from "@jmo/shared/format";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { Choice } from "../parts/Choice";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import "./texts";

type State = Schemas["PayoutStateKind"];
type Cause = Schemas["PayoutCauseKind"];

const STATES: readonly State[] = [
  "ORDERED",
  "ACCOUNT_CONFIRMED",
  "TRANSFER_ASKED",
  "UNDER_WAY",
  "REFUSAL_DOUBTED",
  "PAID",
  "REFUSED",
  "RETURNED",
];
const CAUSES: readonly Cause[] = ["CLAIM", "ACCIDENT"];

/** All payouts, by state and cause. */
export default function Payouts() {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<State | "">("");
  const [cause, setCause] = useState<Cause | "">("");
  return (
    <Sheet title={t("payouts.title")} hint={t("payouts.hint")} personal>
      <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap" }}>
        <Choice
          label={t("payouts.state")}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`payouts.states.${value}`) }))}
          onChange={setState}
          all
        />
        <Choice
          label={t("payouts.cause")}
          value={cause}
          options={CAUSES.map((value) => ({ value, label: t(`payouts.causes.${value}`) }))}
          onChange={setCause}
          all
        />
      </Box>
      <Listing
        caption={t("payouts.title")}
        name={["payouts", state, cause]}
        read={(api, from) =>
          answer(
            api.GET("/api/v1/payouts", {
              params: { query: { ...(state !== "" && { state }), ...(cause !== "" && { cause }), ...from } },
            }),
          )
        }
        rowKey={({ payoutId }) => payoutId}
        empty={t("payouts.none")}
        columns={[
          {
            name: t("payouts.ordered"),
            value: ({ payoutId, orderedAt }) => (
              <Link component={RouterLink} to={`/operations/payouts/${payoutId}`}>
                {moment(orderedAt, i18n.language)}
              </Link>
            ),
          },
          { name: t("payouts.cause"), value: (payout) => t(`payouts.causes.${payout.cause}`) },
          { name: t("payouts.state"), value: (payout) => t(`payouts.states.${payout.state}`) },
          { name: t("payouts.amount"), figure: true, value: ({ amount }) => rupiah(amount) },
          { name: t("payouts.account"), value: ({ bankCode, accountNumber }) => `${bankCode} ${accountNumber}` },
          { name: t("payouts.next"), value: ({ nextAction }) => nextAction ?? t("parts.none") },
        ]}
      />
    </Sheet>
  );
}
