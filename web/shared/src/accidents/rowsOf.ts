import type { Fields } from "../fields";

function read(list: string): readonly string[] {
  return list.split(" ").filter((row) => row !== "");
}

/** The rows of a list in a form, each with a number of its own, so that one that is taken away leaves the others as they are. */
export function rowsOf(draft: Fields, list: string): readonly string[] {
  return read(draft.value(list));
}

export function addRow(draft: Fields, list: string): void {
  draft.set(list, (before) => {
    const rows = read(before);
    return [...rows, String(Math.max(0, ...rows.map(Number)) + 1)].join(" ");
  });
}

export function removeRow(draft: Fields, list: string, row: string, fields: readonly string[]): void {
  draft.set(list, (before) => read(before).filter((each) => each !== row).join(" "));
  // Its number may be given again, and its answers are not the next one's.
  for (const field of fields) {
    draft.set(`${list}.${row}.${field}`, "");
  }
}
