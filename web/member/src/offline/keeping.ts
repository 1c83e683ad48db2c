import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { serverNow } from "@jmo/shared/api/clock";
import type { Query, QueryClient } from "@tanstack/react-query";
import { KeptAnswers, type Kept } from "./store";

/** What stands on the card. Its code is not kept: it is good for five minutes. */
export type KeptCard = Omit<Schemas["CardView"], "verification">;
export type KeptBalance = Pick<Schemas["SavingsAnswer"], "balance" | "available" | "held" | "asOf">;

interface Named {
  readonly card: KeptCard;
  readonly balance: KeptBalance;
}

/** Names in the store. Another form of what is kept is another name. */
const NAMES = { card: "card.1", balance: "balance.1" } as const;
const CHOICE = "jmo.keeps";
/** A card that was not opened is read anew once a day, in milliseconds. */
const CARD_FRESH_MS = 24 * 60 * 60 * 1_000;

const store = new KeptAnswers(() => serverNow().getTime());

function cardOf({ verification: _, ...card }: Schemas["CardView"]): KeptCard {
  return card;
}

function balanceOf({ balance, available, held, asOf }: Schemas["SavingsAnswer"]): KeptBalance {
  return { balance, available, held, asOf };
}

/** Whether the member wants card and balance kept on this device. */
export function keeps(): boolean {
  return window.localStorage.getItem(CHOICE) !== "no";
}

/** The choice outlives a sign-out: it is about the device. */
export async function chooseToKeep(wanted: boolean): Promise<void> {
  if (wanted) {
    window.localStorage.removeItem(CHOICE);
  } else {
    window.localStorage.setItem(CHOICE, "no");
    await store.empty();
  }
}

/** Keeping is a help and no duty: where the browser has no room or no store, there is nothing without a connection. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

/** What is kept is this member's from now on; what is another's is erased. */
export function belongTo(subject: string): Promise<void> {
  return store.belongTo(subject);
}

export async function keep<N extends keyof Named>(name: N, value: Named[N]): Promise<void> {
  if (keeps()) {
    await attempt(() => store.keep(NAMES[name], value));
  }
}

export async function read<N extends keyof Named>(name: N): Promise<Kept<Named[N]> | undefined> {
  // It was encrypted by this app under this name, and nobody else has the key.
  return (await attempt(() => store.read(NAMES[name]))) as Kept<Named[N]> | undefined;
}

async function keepCard(api: Api): Promise<void> {
  const kept = await read("card");
  if (!keeps() || (kept !== undefined && serverNow().getTime() - kept.keptAt < CARD_FRESH_MS)) {
    return;
  }
  const card = await attempt(() => answer(api.GET("/api/v1/members/me/card")));
  if (card !== undefined) {
    await keep("card", cardOf(card));
  }
}

function keepAnswer({ queryKey: [name], state: { data } }: Query, api: Api): void {
  if (data === undefined) {
    return;
  }
  switch (name) {
    case "savings":
      void keep("balance", balanceOf(data as Schemas["SavingsAnswer"])).then(() => keepCard(api));
      break;
    case "card":
      void keep("card", cardOf(data as Schemas["CardView"]));
      break;
  }
}

/** Keeps each answer that a screen has read or reads, and the card also if it was not opened. */
export function keepFrom(queries: QueryClient, api: Api): void {
  const cache = queries.getQueryCache();
  cache.getAll().forEach((query) => {
    keepAnswer(query, api);
  });
  cache.subscribe((event) => {
    if (event.type === "updated" && event.action.type === "success") {
      keepAnswer(event.query as Query, api);
    }
  });
}
