import { answer } from "@jmo/shared/api/client";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PayoutAccountSteps } from "../bank/PayoutAccountSteps";
import "./texts";

/** Where the benefit goes. */
export default function PayoutAccount() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { accidentId = "" } = useParams();
  return (
    <PayoutAccountSteps
      title={t("accidents.accountTitle")}
      hint={t("accidents.accountHint")}
      send={t("accidents.accountSend")}
      at={`/accidents/${accidentId}/account`}
      draftName={`accident-account.${accidentId}`}
      give={(api, body) =>
        answer(api.PUT("/api/v1/accidents/{accidentId}/payout-account", { params: { path: { accidentId } }, body }))
      }
      then={`/accidents/${accidentId}`}
      onGiven={() => void queries.invalidateQueries({ queryKey: ["accident", accidentId] })}
    />
  );
}
