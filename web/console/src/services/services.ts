import type { Paths } from "@jmo/shared/api/client";

type ServiceOf<P> = P extends `/api/v1/operations/${infer S}/dead-letters` ? S : never;

/** A service of the suite, as its addresses for operators name it. */
export type Service = ServiceOf<keyof Paths>;

/** The compiler asks for a service that is new, and refuses one that is no more. */
const NAMES: Record<Service, true> = {
  "account-service": true,
  "contribution-service": true,
  "balance-service": true,
  "claim-service": true,
  "biometric-service": true,
  "payout-service": true,
  "accident-service": true,
  "complaint-service": true,
  "information-service": true,
  "notification-service": true,
};

function isService(name: string): name is Service {
  return name in NAMES;
}

export const SERVICES: readonly Service[] = Object.keys(NAMES).filter(isService);

/** The service that an address names. */
export function serviceOf(name: string | undefined): Service | undefined {
  return SERVICES.find((service) => service === name);
}
