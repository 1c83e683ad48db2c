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
];
