import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { hasCode } from "@jmo/shared/api/problem";
import { Facts, type Fact } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBankName } from "../bank/banks";
import type { DataUpdate } from "./queries";
import { Registry } from "./Registry";
import { pathOf, type Step } from "./steps";
import "./texts";

interface Props {
  update: DataUpdate;
  onConfirmed: (update: DataUpdate) => void;
}

/** What the record will have, before it has it. */
export function Review({ update, onConfirmed }: Props) {
  const { t } = useTranslation();
  const bankName = useBankName();
  const confirmation = useCommand(
    (api) => answer(api.POST("/api/v1/members/me/data-updates/current/confirmation")),
    { onDone: onConfirmed },
  );
  const { contact, occupation, npwp, emergencyContact, bankAccount, onRecord } = update;
  const kept = onRecord.contact.bankAccount;
  const account =
    bankAccount === null || bankAccount.status === "KEPT" ? kept : { ...bankAccount, bankCode: bankAccount.bankCode ?? "" };
  const parts: { step: Step; facts: Fact[] }[] = [
    {
      step: "CONTACT",
      facts: [
        { name: t("update.email"), value: contact?.email },
        { name: t("update.phone"), value: contact?.phone },
        { name: t("update.address"), value: t(contact?.address === true ? "update.given" : "update.notGiven") },
      ],
    },
    { step: "OCCUPATION", facts: [{ name: t("update.occupation"), value: occupation }] },
    { step: "NPWP", facts: [{ name: t("update.npwp"), value: npwp ?? t("update.npwpNo") }] },
    {
      step: "EMERGENCY_CONTACT",
      facts: [
        { name: t("update.name"), value: emergencyContact?.name },
        { name: t("update.phone"), value: emergencyContact?.phone },
      ],
    },
    {
      step: "BANK_ACCOUNT",
      facts: [
        {
          name: t("update.account"),
          value: account === null ? t("update.noAccount") : `${bankName(account.bankCode)} ${account.accountNumber ?? ""}`,
        },
      ],
    },
  ];
  const checking = bankAccount?.status === "CHECKING";
  const refused = bankAccount?.status === "REFUSED" ? bankAccount.refusal : null;
  const elsewhere = whereToMend(confirmation.failure);
  return (
    <>
      <Typography>{t("update.reviewText")}</Typography>
      {parts.map(({ step, facts }) => (
        <Panel key={step} title={t(`update.steps.${step}`)}>
          <Facts facts={facts} />
          <Button
            component={Link}
            to={pathOf(step)}
            aria-label={t("update.changeOf", { what: t(`update.steps.${step}`) })}
            sx={{ alignSelf: "flex-start" }}
          >
            {t("update.change")}
          </Button>
        </Panel>
      ))}
      <Registry registry={onRecord.civilRegistry} />
      <div role="status">
        {checking && <Alert severity="info">{t("update.bankAsked")}</Alert>}
        {refused !== null && <Alert severity="error">{t(`update.accountRefused.${refused}`)}</Alert>}
      </div>
      {confirmation.failure !== undefined && (
        <Failure failure={confirmation.failure}>
          {elsewhere !== undefined && (
            <Button component={Link} to={pathOf(elsewhere)} color="inherit" size="small" sx={{ mt: 1 }}>
              {t("update.toStep", { step: t(`update.steps.${elsewhere}`) })}
            </Button>
          )}
        </Failure>
      )}
      <Button
        variant="contained"
        size="large"
        disabled={checking || refused !== null || confirmation.done}
        loading={confirmation.pending}
        onClick={() => {
          confirmation.run(undefined);
        }}
      >
        {t("update.confirm")}
      </Button>
    </>
  );
}

/** The step whose answer has to be another one before the update can be confirmed. */
function whereToMend(failure: unknown): Step | undefined {
  if (hasCode(failure, "contact-taken")) {
    return "CONTACT";
  }
  if (hasCode(failure, "bank-account-refused")) {
    return "BANK_ACCOUNT";
  }
  return hasCode(failure, "selfie-refused") ? "SELFIE" : undefined;
}
