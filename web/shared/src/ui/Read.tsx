import { Failure } from "./Failure";
import { Waiting } from "./Page";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

/** What the API answered, or that it is awaited, or why it did not. */
export function Read<T>({ answer, children }: { answer: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (answer.isPending) {
    return <Waiting />;
  }
  if (answer.isError) {
    return <Failure failure={answer.error} retry={() => void answer.refetch()} />;
  }
  return children(answer.data);
}
