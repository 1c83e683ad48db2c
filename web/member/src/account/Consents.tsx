import { answer, type Api } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { moment } from "@jmo/shared/format";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { Read } from "@jmo/shared/ui/Read";
import Alert from "@mui/material/Alert";
import Typography from "@mui/material/Typography";
import { useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFaceConsent, usePromotionConsent } from "./queries";
import "./texts";

/** Of either kind of consent, as the API has them. */
interface Consents {
  readonly holds: boolean;
  readonly consents: readonly { readonly version: string; readonly text: string; readonly givenAt: string | null; readonly withdrawnAt: string | null }[];
}

/** What the member has agreed to, what it is for, and what follows from withdrawing it. */
export default function ConsentsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("account.consents")}>
      <Typography>{t("account.consentsHint")}</Typography>
      <Consent
        about="face"
        consent={useFaceConsent()}
        change={async (api, holds) =>
          holds
            ? answer(api.PUT("/api/v1/members/me/biometric-consent"))
            : answer(api.DELETE("/api/v1/members/me/biometric-consent"))
        }
      />
      <Consent about="promotions" consent={usePromotionConsent()} change={choosePromotions} />
    </Page>
  );
}

/** Promotions come by the channels that were chosen for them; to choose one outside the app is the consent. */
async function choosePromotions(api: Api, holds: boolean): Promise<unknown> {
  const { categories, quietHours, timeZone, digestHour } = await answer(api.GET("/api/v1/notifications/preferences"));
  return answer(
    api.PUT("/api/v1/notifications/preferences", {
      body: {
        categories: categories.map(({ category, channels, always, promotional }) => ({
          category,
          channels: promotional ? [...new Set([...always, "INBOX" as const, ...(holds ? ["EMAIL" as const] : [])])] : channels,
        })),
        quietHours,
        timeZone,
        digestHour,
      },
    }),
  );
}

interface Props {
  about: "face" | "promotions";
  consent: UseQueryResult<Consents>;
  change: (api: Api, holds: boolean) => Promise<unknown>;
}

function Consent({ about, consent, change }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const changing = useCommand(change, { onDone: () => void queries.invalidateQueries() });
  const at = (when: string | null) => (when === null ? t("account.before") : moment(when, i18n.language));
  return (
    <Panel title={t(`account.consent.${about}.title`)}>
      <Typography>{t(`account.consent.${about}.for`)}</Typography>
      <Read answer={consent}>
        {({ holds, consents }) => (
          <>
            <Alert severity={holds ? "success" : "info"} role="status">
              {t(holds ? "account.consentHolds" : `account.consent.${about}.without`)}
            </Alert>
            {consents[0] !== undefined && (
              <Typography variant="body2" color="text.secondary">
                “{consents[0].text}”{" "}
                {consents[0].withdrawnAt === null
                  ? t("account.givenAt", { at: at(consents[0].givenAt) })
                  : t("account.withdrawnAt", { at: at(consents[0].withdrawnAt) })}
              </Typography>
            )}
            {changing.failure !== undefined && <Failure failure={changing.failure} />}
            <Confirmed
              label={t(holds ? "account.withdraw" : "account.give")}
              question={t(holds ? `account.consent.${about}.withdrawSure` : `account.consent.${about}.giveSure`)}
              detail={t(holds ? `account.consent.${about}.withdrawDetail` : `account.consent.${about}.giveDetail`)}
              keep={t("account.keep")}
              confirm={t(holds ? "account.withdraw" : "account.give")}
              color={holds ? "error" : "primary"}
              loading={changing.pending}
              onConfirm={() => {
                changing.run(!holds);
              }}
            />
          </>
        )}
      </Read>
    </Panel>
  );
}
