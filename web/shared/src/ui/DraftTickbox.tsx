import { Tickbox } from "./Tickbox";
import type { Fields } from "../fields";
import { FaultLine } from "./FaultLine";

interface Props {
  draft: Fields;
  /** Of the field in the form. */
  name: string;
  label: string;
  fault?: string | undefined;
}

/** Something to be ticked in an unfinished form. */
export function DraftTickbox({ draft, name, label, fault }: Props) {
  return (
    <>
      <Tickbox
        label={label}
        checked={isTicked(draft, name)}
        onChange={(checked) => {
          draft.set(name, String(checked));
        }}
      />
      {fault !== undefined && <FaultLine>{fault}</FaultLine>}
    </>
  );
}

export function isTicked(draft: Fields, name: string): boolean {
  return draft.value(name) === "true";
}
