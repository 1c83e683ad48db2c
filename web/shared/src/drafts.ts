/** What of unfinished work survives a reload and a login in this tab, and is forgotten at sign-out. */
const PREFIX = "jmo.draft.";

/** @returns what was kept under this name, in whatever form; nothing if there is none */
export function keptUnder(name: string, store: Storage = window.sessionStorage): unknown {
  try {
    return JSON.parse(store.getItem(PREFIX + name) ?? "null");
  } catch {
    return null;
  }
}

export function keepUnder(name: string, draft: object, store: Storage = window.sessionStorage): void {
  store.setItem(PREFIX + name, JSON.stringify(draft));
}

export function forgetUnder(name: string, store: Storage = window.sessionStorage): void {
  store.removeItem(PREFIX + name);
}

/** Of all parts of the app. */
export function forgetDrafts(store: Storage = window.sessionStorage): void {
  for (const key of Object.keys(store)) {
    if (key.startsWith(PREFIX)) {
      store.removeItem(key);
    }
  }
}
