/** Where one of the apps is in the browser. They are on one origin and share its storage, so each has names of its own. */
export interface Place {
  /** Before each of the app's addresses: empty, or such as `/console`. */
  readonly base: string;
  /** Before each of its names in the storage, and of the channel between its tabs. */
  readonly keys: string;
}

export const MEMBER_APP: Place = { base: "", keys: "jmo" };
export const CONSOLE: Place = { base: "/console", keys: "jmo.console" };
