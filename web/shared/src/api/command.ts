import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useApp } from "../app";
import type { Api } from "./client";
import { ApiProblem } from "./problem";

/** Whether the answer stays with the Idempotency-Key of its request, so that another attempt needs another key. */
export function isFinal(failure: unknown): failure is ApiProblem {
  return (
    failure instanceof ApiProblem &&
    failure.status < 500 &&
    ![401, 408, 429].includes(failure.status) &&
    failure.code !== "request-in-flight"
  );
}

export interface Command<I> {
  /** Nothing happens while an answer is awaited, whatever is pressed. */
  readonly run: (input: I) => void;
  readonly pending: boolean;
  readonly done: boolean;
  readonly failure: unknown;
  /** Forgets how the last attempt ended, as its fields have changed. */
  readonly reset: () => void;
}

interface Effects<I, O> {
  onDone?: (answer: O, input: I) => void;
  onFailed?: (failure: unknown, input: I) => void;
  /** After a success nothing is sent any more: the screen has done its work, and goes. */
  once?: boolean;
}

/** Something that is sent at a press. */
export function useCommand<I, O>(send: (api: Api, input: I) => Promise<O>, { onDone, onFailed, once = false }: Effects<I, O> = {}): Command<I> {
  const { api } = useApp();
  // At once, and not with the next rendering: the second press of a double tap comes before it.
  const sending = useRef(false);
  const mutation = useMutation({
    mutationFn: (input: I) => send(api, input),
    onSuccess: (answer, input) => onDone?.(answer, input),
    onError: (failure, input) => onFailed?.(failure, input),
  });
  const { isPending, isSuccess, submittedAt } = mutation;
  // Only when the screen shows how it ended: until then what is pressed is what was there before.
  useEffect(() => {
    if (!isPending) {
      sending.current = once && isSuccess;
    }
  }, [isPending, isSuccess, once, submittedAt]);
  return {
    run: (input) => {
      if (!sending.current) {
        sending.current = true;
        mutation.mutate(input);
      }
    },
    pending: isPending,
    done: mutation.isSuccess,
    failure: mutation.error ?? undefined,
    reset: mutation.reset,
  };
}
