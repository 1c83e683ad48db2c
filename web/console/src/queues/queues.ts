import { answer, type Api } from "@jmo/shared/api/client";
import type { Texts } from "@jmo/shared/i18n/texts";
import type { Role } from "../app/roles";

export interface Queue {
  readonly name: keyof Texts["queues"]["names"];
  /** Its own page. */
  readonly to: string;
  /** Who sees it, as the service says. */
  readonly roles: readonly Role[];
  /** Its first page. */
  readonly read: (api: Api) => Promise<{ readonly items: readonly unknown[]; readonly next: string | null }>;
}

/** What waits for people, in the order of the home page. */
export const QUEUES: readonly Queue[] = [
  { name: "claimReviews", to: "/claim-reviews", roles: ["claims-officer", "auditor"], read: (api) => answer(api.GET("/api/v1/claim-reviews")) },
  { name: "identityReviews", to: "/identity-reviews", roles: ["claims-officer"], read: (api) => answer(api.GET("/api/v1/identity-reviews")) },
  {
    name: "replacements",
    to: "/replacements",
    roles: ["claims-officer", "auditor"],
    read: (api) => answer(api.GET("/api/v1/reference-photos/replacements")),
  },
  { name: "accidents", to: "/accident-reviews", roles: ["claims-officer", "auditor"], read: (api) => answer(api.GET("/api/v1/accident-reviews")) },
  {
    name: "notifications",
    to: "/accident-notifications",
    roles: ["claims-officer", "auditor"],
    read: (api) => answer(api.GET("/api/v1/accident-notifications/unmatched")),
  },
  {
    name: "complaints",
    to: "/complaints",
    roles: ["complaint-officer", "supervisor", "auditor"],
    read: (api) => answer(api.GET("/api/v1/complaint-cases")),
  },
  {
    name: "compliance",
    to: "/compliance",
    roles: ["complaint-officer", "supervisor", "auditor"],
    read: (api) => answer(api.GET("/api/v1/compliance-cases")),
  },
];
