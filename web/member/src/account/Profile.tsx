import type { Schemas } from "@jmo/shared/api/client";
import { day } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { Read } from "@jmo/shared/ui/Read";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOwnData } from "../app/queries";
import { useBankName } from "../bank/banks";
import { CORRECTION, Registry } from "../update/Registry";
import { useEmployments } from "./queries";
import "../update/texts";
import "./texts";

/** What is on record of the member, and how it is changed. */
export default function Profile() {
  const { t } = useTranslation();
  const member = useOwnData();
  const employments = useEmployments();
  return (
    <Page title={t("account.profile")}>
      <Read answer={member}>{(data) => <OnRecord member={data} />}</Read>
      <Panel title={t("account.employments")}>
        <Read answer={employments}>{({ changes }) => <Employments changes={changes} />}</Read>
      </Panel>
    </Page>
  );
}

function OnRecord({ member }: { member: Schemas["MemberView"] }) {
  const { t, i18n } = useTranslation();
  const bankName = useBankName();
  const { contact } = member;
  const none = t("account.none");
  return (
    <>
      <Registry registry={member.civilRegistry} />
      <Panel title={t("account.identity")}>
        <Facts
          facts={[
            { name: t("update.name"), value: member.name },
            { name: t("update.nik"), value: member.nik },
            { name: t("update.birthDate"), value: day(member.birthDate, i18n.language) },
            { name: t("update.kpj"), value: member.kpj },
            { name: t("update.segment"), value: t(`update.segments.${member.segment}`) },
          ]}
        />
        <Typography variant="body2" color="text.secondary">
          {t("account.correctionHint")}
        </Typography>
        <Button component={Link} to={CORRECTION} variant="outlined">
          {t("account.correction")}
        </Button>
      </Panel>
      <Panel title={t("account.contact")}>
        <Facts
          facts={[
            { name: t("update.email"), value: contact.email ?? none },
            { name: t("update.phone"), value: contact.phone ?? none },
            { name: t("update.occupation"), value: contact.occupation ?? none },
            { name: t("update.npwp"), value: contact.npwp ?? none },
            {
              name: t("update.account"),
              value:
                contact.bankAccount === null
                  ? none
                  : `${bankName(contact.bankAccount.bankCode)} ${contact.bankAccount.accountNumber}`,
            },
          ]}
        />
        <Typography variant="body2" color="text.secondary">
          {t("account.changeHint")}
        </Typography>
        <Button component={Link} to="/data-update" variant="outlined">
          {t("account.change")}
        </Button>
      </Panel>
    </>
  );
}

function Employments({ changes }: { changes: Schemas["EmploymentsView"]["changes"] }) {
  const { t, i18n } = useTranslation();
  if (changes.length === 0) {
    return <Typography>{t("account.noEmployments")}</Typography>;
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", "& li + li": { mt: 1.5 } }}>
      {changes.map((change) => (
        <li key={`${change.recordedAt} ${change.change} ${change.employerNumber ?? ""}`}>
          <Typography sx={{ fontWeight: 600 }}>{change.employer ?? t("account.independent")}</Typography>
          <Typography variant="body2" color="text.secondary">
            {t(`account.employment.${change.change}`, { on: day(change.on, i18n.language) })}
          </Typography>
        </li>
      ))}
    </Box>
  );
}
