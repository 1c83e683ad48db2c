import { answer, type Schemas } from "@jmo/shared/api/client";
import { useTranslation } from "react-i18next";
import { ChoiceStep } from "./ChoiceStep";
import { CodeStep } from "./CodeStep";
import type { Kept } from "./kept";
import { PasswordStep } from "./PasswordStep";
import { PersonalDataStep } from "./PersonalDataStep";
import { placeOf, type Registration } from "./queries";
import type { Step } from "./steps";
import { TermsStep } from "./TermsStep";
import "./texts";

const CITIZENSHIPS = ["WNI", "WNA"] as const satisfies readonly Schemas["Citizenship"][];
const SEGMENTS = ["PU", "BPU", "PMI", "JAKON"] as const satisfies readonly Schemas["Segment"][];

export interface StepProps {
  registration: Registration;
  kept: Kept;
  onAnswered: (registration: Registration) => void;
}

interface Props extends StepProps {
  step: Step;
  onChange: (kept: Kept) => void;
}

/** One question of those that create an account. */
export function RegistrationStep({ step, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const params = placeOf(rest.kept);
  switch (step) {
    case "CITIZENSHIP":
      return (
        <ChoiceStep
          key={step}
          field="citizenship"
          label={t("registration.citizenship")}
          options={CITIZENSHIPS.map((value) => ({
            value,
            label: t(`registration.citizenships.${value}`),
            hint: t(`registration.citizenships.${value}_HINT`),
          }))}
          send={(api, citizenship) =>
            answer(api.PUT("/api/v1/registrations/{registrationId}/citizenship", { params, body: { citizenship } }))
          }
          onAnswered={(answered, citizenship) => {
            onChange({ ...rest.kept, foreign: citizenship === "WNA" });
            rest.onAnswered(answered);
          }}
        />
      );
    case "MEMBERSHIP_TYPE":
      return (
        <ChoiceStep
          key={step}
          field="segment"
          label={t("registration.segment")}
          options={SEGMENTS.map((value) => ({
            value,
            label: t(`registration.segments.${value}`),
            hint: t(`registration.segments.${value}_HINT`),
          }))}
          send={(api, segment) =>
            answer(api.PUT("/api/v1/registrations/{registrationId}/membership-type", { params, body: { segment } }))
          }
          onAnswered={rest.onAnswered}
        />
      );
    case "PERSONAL_DATA":
      return <PersonalDataStep {...rest} />;
    case "EMAIL":
      return (
        <CodeStep
          {...rest}
          key={step}
          onChange={onChange}
          channel="EMAIL"
          send={(api, email) =>
            answer(api.POST("/api/v1/registrations/{registrationId}/email-codes", { params, body: { email } }))
          }
          verify={(api, code) =>
            answer(api.POST("/api/v1/registrations/{registrationId}/email-verification", { params, body: { code } }))
          }
        />
      );
    case "PHONE":
      return (
        <CodeStep
          {...rest}
          key={step}
          onChange={onChange}
          channel="SMS"
          send={(api, phone) =>
            answer(api.POST("/api/v1/registrations/{registrationId}/phone-codes", { params, body: { phone } }))
          }
          verify={(api, code) =>
            answer(api.POST("/api/v1/registrations/{registrationId}/phone-verification", { params, body: { code } }))
          }
        />
      );
    case "PASSWORD":
      return <PasswordStep {...rest} />;
    case "TERMS":
      return <TermsStep {...rest} />;
  }
}
