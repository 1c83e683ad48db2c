import { ErrorResponse, InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from "oidc-client-ts";
import type { Place } from "./place";
import { rolesOf } from "./roles";
import type { LoginSettings } from "./settings";

/** Of an access token, below which another is fetched before a request, in seconds. */
const LEAST_SECONDS = 20;

/** Where the member was, and comes back to. */
interface Journey {
  readonly returnTo: string;
}

/** Who is logged in. */
export interface Person {
  /** Keycloak's name of the person, which says nothing to anybody else. */
  readonly subject: string;
  /** As they log in. */
  readonly login: string;
  /** Of the suite, as the access token has them. What they allow is decided by the services. */
  readonly roles: readonly string[];
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
  /** Whose tokens they are. */
  readonly person: Person;
  private renewing: Promise<User | undefined> | undefined;

  constructor(
    private readonly manager: UserManager,
    private user: User,
    private readonly place: Place,
  ) {
    const { sub, preferred_username: login = "" } = user.profile;
    this.person = { subject: sub, login, roles: rolesOf(user.access_token) };
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
    return this.renewed();
  }

  /**
   * Another token than one that was refused, renewed once for all whose request was.
   *
   * @returns nothing if the session at Keycloak has ended
   */
  async renewedToken(refused: string): Promise<string | undefined> {
    return this.user.access_token === refused ? this.renewed() : this.user.access_token;
  }

  private async renewed(): Promise<string | undefined> {
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
      post_logout_redirect_uri: `${window.location.origin}${this.place.base}/`,
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

export function userManager(settings: LoginSettings, place: Place): UserManager {
  return new UserManager({
    authority: settings.issuer,
    client_id: settings.clientId,
    redirect_uri: `${window.location.origin}${place.base}/callback`,
    response_type: "code",
    scope: "openid",
    loadUserInfo: false,
    monitorSession: false,
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ prefix: `${place.keys}.oidc.`, store: window.sessionStorage }),
  });
}

/**
 * Leaves the page for Keycloak's.
 *
 * @param options with `prompt` `none` Keycloak answers at once, whether or not there is a session; with `login` it asks for the
 * password even if there is one
 */
export async function leaveForLogin(
  manager: UserManager,
  options: { returnTo: string; language: string; prompt?: "none" | "login" },
): Promise<void> {
  const journey: Journey = { returnTo: options.returnTo };
  await manager.signinRedirect({
    state: journey,
    ui_locales: options.language,
    ...(options.prompt === undefined ? {} : { prompt: options.prompt }),
  });
}

/**
 * Trades in what Keycloak has sent back.
 *
 * @throws Error if it was not asked for from here, or Keycloak does not answer
 */
export async function arrive(manager: UserManager, place: Place): Promise<Arrival> {
  try {
    const user = await manager.signinRedirectCallback();
    return { returnTo: returnTo(user.state, place), tokens: new Tokens(manager, user, place) };
  } catch (failure) {
    if (failure instanceof ErrorResponse && failure.error === "login_required") {
      return { returnTo: returnTo(failure.state, place), tokens: undefined };
    }
    throw failure;
  }
}

/** Only paths of this app: whatever else is in the state leads home. */
export function returnTo(state: unknown, { base }: Place): string {
  const path = typeof state === "object" && state !== null && "returnTo" in state ? state.returnTo : undefined;
  const isOwn =
    typeof path === "string" &&
    path.startsWith(`${base}/`) &&
    /^\/(?![/\\])/.test(path.slice(base.length)) &&
    !path.startsWith(`${base}/callback`);
  return isOwn ? path : `${base}/`;
}
