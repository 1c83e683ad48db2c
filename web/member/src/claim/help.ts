import type { Schemas } from "@jmo/shared/api/client";
import type { Texts } from "@jmo/shared/i18n/texts";

interface Help {
  readonly to: string;
  readonly name: keyof Texts["claim"]["help"];
}

/** Where the member can do something about a condition that is not met, by the code of its reason. */
const HELP = new Map<string, Help>([
  ["data-never-updated", { to: "/data-update", name: "dataUpdate" }],
  ["data-update-too-old", { to: "/data-update", name: "dataUpdate" }],
  ["end-cause-unknown", { to: "/complaints/new", name: "complaint" }],
  ["civil-registry-differs", { to: "/complaints/new", name: "complaint" }],
  ["nothing-to-claim", { to: "/contributions", name: "contributions" }],
]);

/** Nothing where there is nothing to do in the app, or the condition is met. */
export function helpFor(tick: Schemas["TickView"]): Help | undefined {
  if (tick.satisfied) {
    return undefined;
  }
  const open: unknown = tick.details["openClaimId"];
  return typeof open === "string" ? { to: `/claims/${open}`, name: "claim" } : HELP.get(tick.reason.code);
}
