import { answer, type Api } from "@jmo/shared/api/client";
import type { Texts } from "@jmo/shared/i18n/texts";
import type { Role } from "../app/roles";

export interface Queue {
  readonly name: keyof Texts["queues"]["names"];
  /** Who sees it, as the service says. */
  readonly roles: readonly Role[];
  /** Its first page. */
  readonly read: (api: Api) => Promise<{ readonly items: readonly unknown[]; readonly next: string | null }>;
}

/** What waits for people, in the order of the home page. */
export const QUEUES: readonly Queue[] = [
  { name: "claimReviews", roles: ["claims-officer", "auditor"], read: (api) => answer(api.GET("/api/v1/claim-reviews")) },
  { name: "identityReviews", roles: ["claims-officer"], read: (api) => answer(api.GET("/api/v1/identity-reviews")) },
  {
    name: "replacements",
    roles: ["claims-officer", "auditor"],
    read: (api) => answer(api.GET("/api/v1/reference-photos/replacements")),
  },
  { name: "accidents", roles: ["claims-officer", "auditor"], read: (api) => answer(api.GET("/api/v1/accident-reviews")) },
  {
    name: "notifications",
    roles: ["claims-officer", "auditor"],
    read: (api) => answer(api.GET("/api/v1/accident-notifications/unmatched")),
  },
  {
    name: "complaints",
    roles: ["complaint-officer", "supervisor", "auditor"],
    read: (api) => answer(api.GET("/api/v1/complaint-cases")),
  },
  {
    name: "compliance",
    roles: ["complaint-officer", "supervisor", "auditor"],
    read: (api) => answer(api.GET("/api/v1/compliance-cases")),
  },
];
