import { apiClient } from "@jmo/shared/api/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { MemberContext, type MemberApp } from "../app/member";
import { currentLanguage } from "../i18n/start";

export function loggedIn(): MemberApp {
  const accessToken = () => Promise.resolve("a-token");
  return {
    session: {
      accessToken,
      logIn: () => Promise.resolve(),
      logOut: () => Promise.resolve(),
      subscribe: () => () => undefined,
      snapshot: () => "in",
    },
    api: apiClient({ accessToken, refused: () => undefined, language: currentLanguage }),
  };
}

/** Shows a screen to a member who is logged in. */
export function show(screen: ReactNode, at = "/"): RenderResult {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <MemberContext value={loggedIn()}>
        <MemoryRouter initialEntries={[at]}>{screen}</MemoryRouter>
      </MemberContext>
    </QueryClientProvider>,
  );
}
