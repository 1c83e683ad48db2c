import type { Api } from "@jmo/shared/api/client";

/** Part of a list of the API, and where the next part begins. */
export interface Part<T> {
  items: T[];
  next: string | null;
}

/** What a request for a part of a list has in its query: nothing for the first. */
export interface From {
  readonly cursor?: string;
}

export type ReadPart<T> = (api: Api, from: From) => Promise<Part<T>>;
