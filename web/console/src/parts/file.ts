const LINE_END = 10;

/** What two people compare of a file, without reading it to each other. */
export interface FileMarks {
  readonly name: string;
  readonly bytes: number;
  readonly lines: number;
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
}

/** All bytes of a file. */
export function contentOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      // Of this way of reading it is bytes; a text would be another way's.
      resolve(reader.result instanceof ArrayBuffer ? new Uint8Array(reader.result) : new Uint8Array());
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error("The file cannot be read"));
    };
    reader.readAsArrayBuffer(file);
  });
}

export async function marksOf(file: File): Promise<FileMarks> {
  const content = await contentOf(file);
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
