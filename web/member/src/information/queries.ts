import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import { currentLanguage } from "@jmo/shared/i18n/start";
import type { UseQueryResult } from "@tanstack/react-query";

export type Kind = Schemas["ContentKind"];
export type Content = Schemas["ContentView"];

export function useContents(kind: Kind) {
  return usePages(["contents", kind], (api, cursor) =>
    answer(api.GET("/api/v1/information/contents", { params: { query: { kind, ...(cursor !== undefined && { cursor }) } } })),
  );
}

/** Those for everybody, and those for the member's own audience. */
export function useMyPromos() {
  return usePages(["promos"], (api, cursor) =>
    answer(api.GET("/api/v1/information/promos/mine", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}

export function useContent(slug: string): UseQueryResult<Content> {
  return useAnswer(["content", slug], (api) =>
    answer(api.GET("/api/v1/information/contents/{slug}", { params: { path: { slug } } })),
  );
}

/** Misspelt words are found too. */
export function useSearch(words: string) {
  return usePages(["information-found", words], (api, cursor) =>
    answer(
      api.GET("/api/v1/information/search", {
        params: { query: { q: words, language: currentLanguage(), ...(cursor !== undefined && { cursor: Number(cursor) }) } },
      }),
    ),
  );
}
