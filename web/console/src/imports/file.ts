const LINE_END = 10;

/** What two people compare of a file, without reading it to each other. */
export interface FileMarks {
  readonly name: string;
  readonly bytes: number;
  readonly lines: number;
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
}

export async function marksOf(file: File): Promise<FileMarks> {
  const content = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const ends = content.reduce((count, byte) => (byte === LINE_END ? count + 1 : count), 0);
  const unended = content.length > 0 && content[content.length - 1] !== LINE_END ? 1 : 0;
  return {
    name: file.name,
    bytes: content.length,
    lines: ends + unended,
    hash: Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}

/** Marks that a page handed on, if they are. */
export function marksIn(state: unknown): FileMarks | undefined {
  if (typeof state !== "object" || state === null || !("marks" in state)) {
    return undefined;
  }
  const { marks } = state;
  return typeof marks === "object" &&
    marks !== null &&
    "name" in marks &&
    typeof marks.name === "string" &&
    "bytes" in marks &&
    typeof marks.bytes === "number" &&
    "lines" in marks &&
    typeof marks.lines === "number" &&
    "hash" in marks &&
    typeof marks.hash === "string"
    ? { name: marks.name, bytes: marks.bytes, lines: marks.lines, hash: marks.hash }
    : undefined;
}
