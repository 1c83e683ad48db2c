import { Tickbox } from "@jmo/shared/ui/Tickbox";
import type { Draft } from "../app/drafts";
import { FaultLine } from "../app/FaultLine";

interface Props {
  draft: Draft;
  /** Of the field in the draft. */
  name: string;
  label: string;
  fault?: string | undefined;
}

/** Something to be ticked in a form that is kept while it is filled in. */
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

export function isTicked(draft: Draft, name: string): boolean {
  return draft.value(name) === "true";
}
