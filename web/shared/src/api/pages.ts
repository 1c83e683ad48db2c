import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApp } from "../app";
import type { Api } from "./client";

interface Page<T> {
  items: T[];
  next: string | null;
}

interface PagesOptions<T> {
  /** How soon it is asked again by itself, in milliseconds; not at all if nothing more is awaited. */
  again?: (items: readonly T[]) => number | false;
}

/** A list that the API gives page by page, in the language of the moment. */
export function usePages<T>(
  name: readonly unknown[],
  read: (api: Api, cursor: string | undefined) => Promise<Page<T>>,
  { again }: PagesOptions<T> = {},
) {
  const { api } = useApp();
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: [...name, "pages", i18n.language],
    initialPageParam: "",
    queryFn: ({ pageParam }) => read(api, pageParam === "" ? undefined : pageParam),
    getNextPageParam: (last) => last.next,
    ...(again !== undefined && {
      refetchInterval: (query: { state: { data: { pages: Page<T>[] } | undefined } }) =>
        again(query.state.data?.pages.flatMap((page) => page.items) ?? []),
    }),
  });
}

export type Pages<T> = ReturnType<typeof usePages<T>>;
