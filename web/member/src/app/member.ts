import { apiClient, type Api } from "@jmo/shared/api/client";
import type { Session, SessionState } from "@jmo/shared/login/session";
import { createContext, use, useSyncExternalStore } from "react";
import { currentLanguage } from "../i18n/start";

/** What every screen works with. */
export interface MemberApp {
  readonly session: Pick<Session, "logIn" | "logOut" | "subscribe" | "snapshot" | "accessToken">;
  readonly api: Api;
}

export function memberApp(session: Session): MemberApp {
  return {
    session,
    api: apiClient({ accessToken: session.accessToken, refused: session.refused, language: currentLanguage }),
  };
}

export const MemberContext = createContext<MemberApp | undefined>(undefined);

export function useMember(): MemberApp {
  const member = use(MemberContext);
  if (member === undefined) {
    throw new Error("Outside of the app");
  }
  return member;
}

export function useSessionState(): SessionState {
  const { session } = useMember();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
