/** What an app is, and what the server has of it. */
export interface Version {
  /** Names the files of one build. */
  readonly build: string;
  /** What the app knows of the API: 1 and up, raised when an older app would fail. */
  readonly level: number;
}

export interface Newest {
  readonly build: string;
  /** The least level that still works. */
  readonly oldest: number;
}

/** The build for which this tab was reloaded last. */
const RELOADED_FOR = "jmo.reloaded-for";

let running: Version | undefined;

/** Which version this page runs, said once at the start. */
export function runs(version: Version | undefined): void {
  running = version;
}

export function runningVersion(): Version | undefined {
  return running;
}

/** @returns nothing if the server does not answer, or answers otherwise: a version is no reason to disturb anybody */
export async function newestVersion(): Promise<Newest | undefined> {
  try {
    const response = await fetch("/version.json", { cache: "no-cache", headers: { Accept: "application/json" } });
    const body: unknown = response.ok ? await response.json() : undefined;
    return typeof body === "object" &&
      body !== null &&
      "build" in body &&
      typeof body.build === "string" &&
      "oldest" in body &&
      typeof body.oldest === "number"
      ? { build: body.build, oldest: body.oldest }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this tab has been reloaded for a build already: a second time would bring the same. */
export function wasReloadedFor(build: string): boolean {
  return window.sessionStorage.getItem(RELOADED_FOR) === build;
}

export function noteReloadFor(build: string): void {
  window.sessionStorage.setItem(RELOADED_FOR, build);
}

/** Whether a failure is of a file of the app that could not be loaded, in the words of the browsers. */
export function isMissingFile(failure: unknown): boolean {
  return (
    failure instanceof Error &&
    /dynamically imported module|importing a module script|unable to preload/i.test(failure.message)
  );
}

/** Reloads for a newer build, once: after a release, the files of the one before are gone. @returns whether it does */
export async function reloadForMissingFile(reload: () => void): Promise<boolean> {
  const newest = await newestVersion();
  if (running === undefined || newest === undefined || newest.build === running.build || wasReloadedFor(newest.build)) {
    return false;
  }
  noteReloadFor(newest.build);
  reload();
  return true;
}
