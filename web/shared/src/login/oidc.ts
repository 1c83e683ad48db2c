import { ErrorResponse, InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from "oidc-client-ts";
import type { LoginSettings } from "./settings";

/** Of an access token, below which another is fetched before a request, in seconds. */
const LEAST_SECONDS = 20;

/** Where the member was, and comes back to. */
interface Journey {
  readonly returnTo: string;
}

export interface Arrival {
  readonly returnTo: string;
  /** Nothing if Keycloak has no session of this browser. */
  readonly tokens: Tokens | undefined;
}

/**
 * The tokens of one login. They are in this page's memory and nowhere else; what the login keeps while the browser is at
 * Keycloak's pages (state and code verifier, in the session storage) is worth nothing without the code.
 */
export class Tokens {
  private renewing: Promise<User | undefined> | undefined;

  constructor(
    private readonly manager: UserManager,
    private user: User,
  ) {}

  /** Whose tokens they are: Keycloak's name of the person, which says nothing to anybody else. */
  get subject(): string {
    return this.user.profile.sub;
  }

  /**
   * A token that is good for a while, renewed by the refresh token where needed, once for all who wait for it.
   *
   * @returns nothing if the session at Keycloak has ended
   */
  async accessToken(): Promise<string | undefined> {
    if ((this.user.expires_in ?? 0) > LEAST_SECONDS) {
      return this.user.access_token;
    }
    this.renewing ??= this.renew().finally(() => {
      this.renewing = undefined;
    });
    const renewed = await this.renewing;
    return renewed?.access_token;
  }

  /** Ends the session of this browser, at Keycloak and so in every app, and leaves the page. */
  async signOut(): Promise<void> {
    await this.manager.signoutRedirect({
      ...(this.user.id_token === undefined ? {} : { id_token_hint: this.user.id_token }),
      post_logout_redirect_uri: `${window.location.origin}/`,
    });
  }

  private async renew(): Promise<User | undefined> {
    try {
      const renewed = await this.manager.signinSilent();
      this.user = renewed ?? this.user;
      return renewed ?? undefined;
    } catch (failure) {
      if (failure instanceof ErrorResponse) {
        return undefined; // Keycloak has answered: the session is over
      }
      throw failure;
    }
  }
}

export function userManager(settings: LoginSettings): UserManager {
  return new UserManager({
    authority: settings.issuer,
    client_id: settings.clientId,
    redirect_uri: `${window.location.origin}/callback`,
    response_type: "code",
    scope: "openid",
    loadUserInfo: false,
    monitorSession: false,
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
}

/** Leaves the page for Keycloak's. Silently: Keycloak answers at once, whether or not there is a session. */
export async function leaveForLogin(
  manager: UserManager,
  options: { returnTo: string; language: string; silently?: boolean },
): Promise<void> {
  const journey: Journey = { returnTo: options.returnTo };
  await manager.signinRedirect({
    state: journey,
    ui_locales: options.language,
    ...(options.silently === true ? { prompt: "none" } : {}),
  });
}

/**
 * Trades in what Keycloak has sent back.
 *
 * @throws Error if it was not asked for from here, or Keycloak does not answer
 */
export async function arrive(manager: UserManager): Promise<Arrival> {
  try {
    const user = await manager.signinRedirectCallback();
    return { returnTo: returnTo(user.state), tokens: new Tokens(manager, user) };
  } catch (failure) {
    if (failure instanceof ErrorResponse && failure.error === "login_required") {
      return { returnTo: returnTo(failure.state), tokens: undefined };
    }
    throw failure;
  }
}

/** Only paths of this app: whatever else is in the state leads home. */
export function returnTo(state: unknown): string {
  const path = typeof state === "object" && state !== null && "returnTo" in state ? state.returnTo : undefined;
  return typeof path === "string" && /^\/(?![/\\])/.test(path) && !path.startsWith("/callback") ? path : "/";
}
