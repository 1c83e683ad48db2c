import type { Api } from "@jmo/shared/api/client";
import { isFinal, useCommand, type Command } from "@jmo/shared/api/command";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { announce } from "./announced";

interface Operation<I, O> {
  /** @param key of the request; the same until it is answered for good */
  readonly run: (api: Api, input: I, key: string) => Promise<O>;
  /** Beginnings of the names of queries whose answers it changes. */
  readonly changes: readonly (readonly unknown[])[];
  /** What is said when it is done. */
  readonly done: (answer: O) => string;
  readonly onDone?: (answer: O) => void;
}

/** Something that a person does here, once: pressed twice or sent again after a lost answer, it has one effect. */
export function useOperation<I, O>({ run, changes, done, onDone }: Operation<I, O>): Command<I> {
  const queries = useQueryClient();
  const key = useRef<string>(undefined);
  return useCommand(
    (api, input: I) => {
      key.current ??= crypto.randomUUID();
      return run(api, input, key.current);
    },
    {
      onDone: (answer) => {
        key.current = undefined;
        announce(done(answer));
        for (const queryKey of changes) {
          void queries.invalidateQueries({ queryKey: [...queryKey] });
        }
        onDone?.(answer);
      },
      onFailed: (failure) => {
        if (isFinal(failure)) {
          key.current = undefined;
        }
      },
    },
  );
}
