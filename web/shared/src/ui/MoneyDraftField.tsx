import type { Fields } from "../fields";
import { MoneyField } from "./MoneyField";

interface Props {
  draft: Fields;
  /** Of the field in the form. */
  name: string;
  label: string;
  hint?: string;
  fault: string | undefined;
}

/** Rupiah in an unfinished form. */
export function MoneyDraftField({ draft, name, label, hint, fault }: Props) {
  const text = draft.value(name);
  return (
    <MoneyField
      id={name}
      label={label}
      hint={hint}
      fault={fault}
      value={text === "" ? undefined : Number(text)}
      onChange={(value) => {
        draft.set(name, value === undefined ? "" : String(value));
      }}
    />
  );
}
