import { forgetUnder, keepUnder, keptUnder } from "@jmo/shared/drafts";
import { useState } from "react";

/** When another code may be asked for, by the clock of this device, of each that is on its way. */
export type Sent = Readonly<Record<string, number>>;

export function sentIn(kept: unknown): Sent {
  const entries = typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
  return Object.fromEntries(entries.filter((each): each is [string, number] => typeof each[1] === "number"));
}

/** With or without a code that is on its way. */
export function withSent(sent: Sent, name: string, resendAt: number | undefined): Sent {
  const { [name]: _, ...others } = sent;
  return resendAt === undefined ? others : { ...others, [name]: resendAt };
}

/** Codes that are on their way, also after a reload of this tab. To where is not kept. */
export function useSent(draft: string): [Sent, (name: string, resendAt: number | undefined) => void] {
  const [sent, setSent] = useState(() => sentIn(keptUnder(draft)));
  const change = (name: string, resendAt: number | undefined) => {
    const next = withSent(sent, name, resendAt);
    if (Object.keys(next).length === 0) {
      forgetUnder(draft);
    } else {
      keepUnder(draft, next);
    }
    setSent(next);
  };
  return [sent, change];
}
