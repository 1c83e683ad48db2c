import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Skeleton from "@mui/material/Skeleton";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

/** One part of a member's story; what fails leaves the others as they are. */
export function Part<T>({ title, query, children }: { title: string; query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  return (
    <Panel title={title}>
      <Read query={query}>{children}</Read>
    </Panel>
  );
}

/** What is read of it, as soon as it is there. */
export function Read<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  return (
    <>
      {query.isPending && <Skeleton variant="rounded" height={72} />}
      {query.isError && <Failure failure={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
