import type { Person, Tokens } from "./oidc";
import { MEMBER_APP, type Place } from "./place";
import type { LoginSettings } from "./settings";

/** `starting`: not known yet. `expired`: was logged in, and Keycloak's session has ended. `failed`: Keycloak is away. */
export type SessionState = "starting" | "out" | "in" | "expired" | "failed";

export interface SessionOptions {
  /** Which of the apps this is; the member app unless it says otherwise. */
  place?: Place;
  settings: () => Promise<LoginSettings>;
  language: () => string;
  /** Forgets whatever the app keeps of the member: at sign-out, and before another one takes over. */
  forget: () => void;
  /** Whose data may be kept on this device: a member's after each login, nobody's (`undefined`) after a sign-out. */
  owner?: (subject: string | undefined) => Promise<void>;
}

/** Who is logged in in this tab. The library of the login is loaded when it is needed. */
export class Session {
  private current: SessionState = "starting";
  private tokens: Tokens | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly otherTabs: BroadcastChannel;
  private readonly place: Place;
  /** Remembers in this tab that there was a login, so that a reload asks Keycloak for it again. It is no token. */
  private readonly wasIn: string;
  /** Whose work this tab may still hold. */
  private readonly last: string;
  /** A sign-out without a connection: Keycloak does not know of it yet, and must not log in without asking. It outlives the tab. */
  private readonly signedOutHere: string;

  constructor(private readonly options: SessionOptions) {
    this.place = options.place ?? MEMBER_APP;
    this.wasIn = `${this.place.keys}.was-in`;
    this.last = `${this.place.keys}.last`;
    this.signedOutHere = `${this.place.keys}.signed-out-here`;
    this.otherTabs = new BroadcastChannel(`${this.place.keys}.session`);
    this.otherTabs.onmessage = () => {
      this.end();
    };
  }

  get state(): SessionState {
    return this.current;
  }

  /** Who is logged in. */
  get person(): Person | undefined {
    return this.tokens?.person;
  }

  /** For React's `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.current;

  /** Begins: takes what Keycloak has sent back, or asks it for the session that this tab had. */
  async start(): Promise<void> {
    try {
      if (window.location.pathname === `${this.place.base}/callback`) {
        await this.arrive();
      } else if (window.sessionStorage.getItem(this.wasIn) !== null) {
        // Once: whoever comes back without an answer is not sent again and again.
        window.sessionStorage.removeItem(this.wasIn);
        await this.comeBack();
      } else {
        this.become("out");
      }
    } catch {
      if (window.location.pathname === `${this.place.base}/callback`) {
        window.history.replaceState(null, "", `${this.place.base}/`);
      }
      this.become("failed");
    }
  }

  /**
   * Leaves the page for the login, and comes back to this place.
   *
   * @returns false if the login cannot be reached; a screen that waits for a login again stays as it is
   */
  async logIn(to: string = this.here()): Promise<boolean> {
    try {
      await this.leave(to, false);
      return true;
    } catch {
      if (this.current !== "expired") {
        this.become("failed");
      }
      return false;
    }
  }

  /** Ends the login in this browser: in all tabs, and at Keycloak. */
  async logOut(): Promise<void> {
    const tokens = this.tokens;
    this.end();
    this.otherTabs.postMessage("out");
    // Before the page is left, or it would not be done.
    await this.options.owner?.(undefined);
    if (navigator.onLine) {
      await tokens?.signOut();
    } else {
      window.localStorage.setItem(this.signedOutHere, "1");
    }
  }

  /** @returns nothing if nobody is logged in (any more) */
  readonly accessToken = async (): Promise<string | undefined> => {
    if (this.tokens === undefined) {
      return undefined;
    }
    const token = await this.tokens.accessToken();
    if (token === undefined) {
      this.refused();
    }
    return token;
  };

  /** @returns nothing if the session has ended, or nobody is logged in (any more) */
  readonly renewedToken = async (refused: string): Promise<string | undefined> => this.tokens?.renewedToken(refused);

  /** The session was ended elsewhere. What the member has begun stays where it is, for the next login. */
  readonly refused = (): void => {
    if (this.current === "in") {
      this.tokens = undefined;
      this.become("expired");
    }
  };

  private async arrive(): Promise<void> {
    const [{ arrive, userManager }, settings] = await Promise.all([import("./oidc"), this.options.settings()]);
    const arrival = await arrive(userManager(settings, this.place), this.place);
    // Neither code nor state stay in the address or in the history.
    window.history.replaceState(null, "", arrival.returnTo);
    const { tokens } = arrival;
    if (tokens === undefined) {
      window.sessionStorage.removeItem(this.wasIn);
      // Keycloak's session is over. What the member has begun waits for the next login.
      this.become("out");
      return;
    }
    if (window.sessionStorage.getItem(this.last) !== tokens.person.subject) {
      this.options.forget();
    }
    await this.options.owner?.(tokens.person.subject);
    this.tokens = tokens;
    window.localStorage.removeItem(this.signedOutHere);
    window.sessionStorage.setItem(this.wasIn, "1");
    window.sessionStorage.setItem(this.last, tokens.person.subject);
    this.become("in");
  }

  /** Asks Keycloak for the session that this tab had. Where it cannot be asked, the next reload asks it. */
  private async comeBack(): Promise<void> {
    try {
      await this.leave(this.here(), true);
    } catch (failure) {
      window.sessionStorage.setItem(this.wasIn, "1");
      throw failure;
    }
  }

  private async leave(to: string, silently: boolean): Promise<void> {
    const [{ leaveForLogin, userManager }, settings] = await Promise.all([import("./oidc"), this.options.settings()]);
    const anew = window.localStorage.getItem(this.signedOutHere) !== null;
    const prompt = silently ? "none" : anew ? "login" : undefined;
    await leaveForLogin(userManager(settings, this.place), {
      returnTo: to,
      language: this.options.language(),
      ...(prompt && { prompt }),
    });
  }

  private here(): string {
    return window.location.pathname + window.location.search;
  }

  private end(): void {
    this.tokens = undefined;
    window.sessionStorage.removeItem(this.wasIn);
    window.sessionStorage.removeItem(this.last);
    this.options.forget();
    this.become("out");
  }

  private become(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) {
      listener();
    }
  }
}
