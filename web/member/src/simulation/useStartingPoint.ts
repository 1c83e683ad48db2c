import { answer } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { useOwnData } from "../app/queries";
import { useContributions } from "../contributions/queries";

/** What the member's record says of the figures that a simulation begins with. */
export interface StartingPoint {
  /** The latest on which a contribution was paid. */
  readonly wage: number | undefined;
  readonly birthDate: string | undefined;
  /** The first month in which the member is known to have worked. */
  readonly firstMonth: string | undefined;
}

/** Undefined until it is known; what cannot be read is left to the member to fill in. */
export function useStartingPoint(): StartingPoint | undefined {
  const member = useOwnData();
  const contributions = useContributions();
  const employments = useAnswer(["employments"], (api) => answer(api.GET("/api/v1/members/me/employments")));
  if (member.isPending || contributions.isPending || employments.isPending) {
    return undefined;
  }
  return {
    wage: contributions.data?.pages[0]?.items[0]?.wage,
    birthDate: member.data?.birthDate,
    firstMonth: employments.data?.changes.at(-1)?.on.slice(0, 7),
  };
}
