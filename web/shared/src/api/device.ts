const KEY = "jmo.device";

/** A random name of this browser, by which attempts before the camera are counted; it says nothing of the member. */
export function deviceId(store: Storage = window.localStorage): string {
  const known = store.getItem(KEY);
  if (known !== null) {
    return known;
  }
  const made = crypto.randomUUID();
  store.setItem(KEY, made);
  return made;
}
