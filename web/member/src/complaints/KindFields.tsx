import { useTranslation } from "react-i18next";
import { DraftField } from "@jmo/shared/ui/DraftField";
import type { Draft } from "../app/drafts";
import { MoneyField } from "@jmo/shared/ui/MoneyField";
import { today } from "@jmo/shared/today";
import type { Kind } from "./queries";
import "./texts";

type Field = Kind["fields"][number];

/** A type that the API gains later is written as text, and checked there. */
const DIGITS = ["NUMBER", "NIK", "KPJ", "EMPLOYER_NUMBER"];

interface Props {
  field: Field;
  draft: Draft;
  fault: string | undefined;
}

/** A field of the form that the catalogue gives for a kind of complaint. */
export function KindField({ field, draft, fault }: Props) {
  const { t } = useTranslation();
  const name = `fields.${field.name}`;
  const help = field.help === "" ? undefined : field.help;
  if (field.type === "AMOUNT") {
    const text = draft.value(name);
    return (
      <MoneyField
        id={name}
        label={field.label}
        hint={help}
        fault={fault}
        value={text === "" ? undefined : Number(text)}
        onChange={(value) => {
          draft.set(name, value === undefined ? "" : String(value));
        }}
      />
    );
  }
  const common = { draft, name, label: field.label, fault, hint: help, required: field.required };
  switch (field.type) {
    case "CHOICE":
      return <DraftField {...common} choices={field.choices} />;
    case "PAST_DATE":
      return <DraftField {...common} type="date" latest={today()} />;
    case "PAST_MONTH":
      return <DraftField {...common} type="month" hint={help ?? t("complaints.month")} latest={today().slice(0, 7)} />;
    case "PHONE":
      return <DraftField {...common} type="tel" longest={20} />;
    default:
      return <DraftField {...common} digits={DIGITS.includes(field.type)} longest={Math.min(field.most, 1_000)} />;
  }
}
