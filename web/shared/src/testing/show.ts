import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, type RenderResult } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { apiClient } from "../api/client";
import type { TokenSource } from "../api/renewal";
import { AppContext, type App } from "../app";
import type { Person } from "../login/oidc";
import { currentLanguage } from "@jmo/shared/i18n/start";

export function loggedIn(person: Person = { subject: "s-1", login: "eileen", roles: ["member"] }): App {
  const tokens: TokenSource = { accessToken: () => Promise.resolve("a-token"), renewedToken: () => Promise.resolve(undefined) };
  return {
    session: {
      ...tokens,
      person,
      logIn: () => Promise.resolve(true),
      logOut: () => Promise.resolve(),
      subscribe: () => () => undefined,
      snapshot: () => "in",
    },
    api: apiClient({ ...tokens, refused: () => undefined, language: currentLanguage }),
  };
}

/** Shows a screen to somebody who is logged in. */
export function show(screen: ReactNode, at = "/", person?: Person): RenderResult {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    createElement(
      QueryClientProvider,
      { client: queries },
      createElement(
        AppContext,
        { value: loggedIn(person) },
        createElement(MemoryRouter, { initialEntries: [at] }, screen),
      ),
    ),
  );
}
