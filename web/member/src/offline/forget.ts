export const DATABASE = "jmo.kept";

/** Erases what is kept on this device, with the key to it. It is part of the first script: a sign-out never fails for a missing file. */
export function forgetKept(): Promise<void> {
  return new Promise((resolve) => {
    if (!("indexedDB" in window)) {
      resolve();
      return;
    }
    const erasing = indexedDB.deleteDatabase(DATABASE);
    const end = () => {
      resolve();
    };
    erasing.onsuccess = end;
    erasing.onerror = end;
    // Another tab is reading: the browser erases it when that one is done.
    erasing.onblocked = end;
  });
}
