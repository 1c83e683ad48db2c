import { forgetUnder, keepUnder, keptUnder } from "@jmo/shared/drafts";
import { sentIn, type Sent } from "../codes/sent";

/** By what a registration is gone on with in this tab. None of the answers is kept here: the API has them. */
export interface Kept {
  readonly id: string;
  readonly secret: string;
  /** Whether a passport is asked for in place of the NIK. */
  readonly foreign: boolean;
  /** By channel. */
  readonly sent: Sent;
}

const NAME = "registration";

export function kept(): Kept | undefined {
  const found = keptUnder(NAME);
  if (typeof found !== "object" || found === null || !("id" in found) || !("secret" in found)) {
    return undefined;
  }
  const { id, secret } = found;
  if (typeof id !== "string" || typeof secret !== "string") {
    return undefined;
  }
  const sent = sentIn("sent" in found ? found.sent : undefined);
  return { id, secret, foreign: "foreign" in found && found.foreign === true, sent };
}

export function keep(registration: Kept): void {
  keepUnder(NAME, registration);
}

export function forget(): void {
  forgetUnder(NAME);
}
