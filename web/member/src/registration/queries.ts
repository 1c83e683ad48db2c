import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";
import type { Kept } from "./kept";

export type Registration = Schemas["AccountRegistrationView"];

const NAME = "registration";
const AGAIN_MS = 2_000;

/** Where every request of a registration goes, and the secret that it needs. */
export function placeOf({ id, secret }: Kept) {
  return { path: { registrationId: id }, header: { "Registration-Secret": secret } };
}

export function keyOf({ id }: Kept): readonly string[] {
  return [NAME, id];
}

/** While something is under way at the other side, it is looked at again by itself. */
export function useRegistration(kept: Kept): UseQueryResult<Registration> {
  return useAnswer(
    keyOf(kept),
    (api) => answer(api.GET("/api/v1/registrations/{registrationId}", { params: placeOf(kept) })),
    {
      again: (registration) =>
        registration?.status === "CREATING" || registration?.identity === "CHECKING" ? AGAIN_MS : false,
    },
  );
}

/** A version of the terms, which never changes. */
export function useTerms(version: string): UseQueryResult<Schemas["TermsOfUseView"]> {
  return useAnswer(
    [NAME, "terms", version],
    (api) => answer(api.GET("/api/v1/registrations/terms/{version}", { params: { path: { version } } })),
    { staleTime: Infinity },
  );
}
