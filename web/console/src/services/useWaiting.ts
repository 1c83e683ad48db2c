import { useApp } from "@jmo/shared/app";
import { useQueries } from "@tanstack/react-query";
import { lettersOf } from "./deadLetters";
import { SERVICES, type Service } from "./services";

export interface Waiting {
  readonly service: Service;
  /** Nothing is known yet, the service answers, or it does not. */
  readonly state: "asked" | "answers" | "away";
  /** How many dead letters wait, as far as one part of the list says; `50+` if there are more. */
  readonly letters: string;
}

/**
 * Every service, asked once whether it answers and what waits in it: each question is a look that the service records, so none is
 * asked by the clock.
 */
export function useWaiting(): readonly Waiting[] {
  const { api } = useApp();
  return useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ["dead-letters", service, "waiting"],
      queryFn: () => lettersOf(service, "WAITING", { type: "", cause: "" }, {})(api),
      retry: false,
    })),
    combine: (asked) =>
      asked.map(({ data, isError }, index) => ({
        service: SERVICES[index] ?? "account-service",
        state: isError ? "away" : data === undefined ? "asked" : "answers",
        letters: isError || data === undefined ? "" : `${data.items.length}${data.next === null ? "" : "+"}`,
      })),
  });
}
