import type { Texts } from "@jmo/shared/i18n/texts";

interface Group {
  readonly group: keyof Texts["menu"]["groups"];
  readonly functions: readonly { readonly name: Exclude<keyof Texts["menu"], "groups">; readonly to: string }[];
}

/** What the app can do, in the order of the menu. */
export const FUNCTIONS: readonly Group[] = [
  { group: "membership", functions: [{ name: "card", to: "/card" }] },
  {
    group: "savings",
    functions: [
      { name: "balance", to: "/savings" },
      { name: "statement", to: "/savings/statement" },
      { name: "contributions", to: "/contributions" },
      { name: "bpu", to: "/bpu" },
      { name: "simulationJht", to: "/simulation/jht" },
      { name: "simulationJp", to: "/simulation/jp" },
    ],
  },
  { group: "claims", functions: [{ name: "claim", to: "/claim" }] },
  {
    group: "services",
    functions: [
      { name: "inbox", to: "/inbox" },
      { name: "complaints", to: "/complaints" },
      { name: "accidents", to: "/accidents" },
      { name: "branches", to: "/branches" },
      { name: "appointments", to: "/appointments" },
    ],
  },
  {
    group: "information",
    functions: [
      { name: "benefits", to: "/benefits" },
      { name: "additionalBenefits", to: "/benefits/additional" },
      { name: "news", to: "/news" },
      { name: "promos", to: "/promos" },
      { name: "questions", to: "/questions" },
      { name: "contact", to: "/contact" },
    ],
  },
  {
    group: "account",
    functions: [
      { name: "profile", to: "/account" },
      { name: "dataUpdate", to: "/data-update" },
      { name: "heirs", to: "/heirs" },
      { name: "sessions", to: "/account/sessions" },
      { name: "activity", to: "/account/activity" },
      { name: "consents", to: "/account/consents" },
      { name: "dataCopy", to: "/account/data" },
      { name: "erasure", to: "/account/erasure" },
    ],
  },
];
