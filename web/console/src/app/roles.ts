import { useApp } from "@jmo/shared/app";

/** The roles of those who work here, as the realm names them. */
export const ROLES = ["claims-officer", "complaint-officer", "supervisor", "operator", "editor", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** Of the person who is logged in. What they show or hide is a convenience: the services decide. */
export function useRoles(): readonly Role[] {
  const { session } = useApp();
  const roles = session.person?.roles ?? [];
  return ROLES.filter((role) => roles.includes(role));
}

/** Whether one of the person's roles is among them. */
export function isFor(roles: readonly Role[], own: readonly Role[]): boolean {
  return own.some((role) => roles.includes(role));
}
