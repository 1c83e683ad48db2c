import { answer } from "@jmo/shared/api/client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useApp } from "@jmo/shared/app";

/** The member's contributions, the latest month first, page by page. */
export function useContributions() {
  const { api } = useApp();
  return useInfiniteQuery({
    queryKey: ["contributions"],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/v1/contributions/me", { params: { query: pageParam === "" ? {} : { cursor: pageParam } } })),
    getNextPageParam: (last) => last.next,
  });
}
