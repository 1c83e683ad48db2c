import { createContext, use, useSyncExternalStore } from "react";
import { apiClient, type Api } from "./api/client";
import { currentLanguage } from "./i18n/start";
import type { Session, SessionState } from "./login/session";

/** What every screen works with. */
export interface App {
  readonly session: Pick<Session, "logIn" | "logOut" | "subscribe" | "snapshot" | "accessToken" | "renewedToken" | "person">;
  readonly api: Api;
}

export function appOf(session: Session): App {
  return {
    session,
    api: apiClient({
      accessToken: session.accessToken,
      renewedToken: session.renewedToken,
      refused: session.refused,
      language: currentLanguage,
    }),
  };
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = use(AppContext);
  if (app === undefined) {
    throw new Error("Outside of the app");
  }
  return app;
}

export function useSessionState(): SessionState {
  const { session } = useApp();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
