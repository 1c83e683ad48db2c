import type { Draft } from "../app/drafts";
import { MoneyField } from "../app/MoneyField";

interface Props {
  draft: Draft;
  /** Of the field in the draft. */
  name: string;
  label: string;
  hint?: string;
  fault: string | undefined;
}

/** Rupiah in a form that is kept while it is filled in. */
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
