import { vi } from "vitest";

const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const HEIC = [0, 0, 0, 24, ...new TextEncoder().encode("ftypheic")];

export function photo(name = "ktp.jpg"): File {
  return new File([new Uint8Array(JPEG)], name, { type: "image/jpeg" });
}

export function heic(name = "IMG_1.HEIC"): File {
  return new File([new Uint8Array(HEIC)], name, { type: "image/heic" });
}

/** What jsdom's blobs lack. */
function bytesOf(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as ArrayBuffer);
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error("not read"));
    };
    reader.readAsArrayBuffer(this);
  });
}

/** Plays a browser that reads pictures of this size, but none of HEIC; every photo is compressed to these bytes. */
export function playPictures({ width = 4_000, height = 3_000, bytes = 10 } = {}): { drawn: [number, number][] } {
  const drawn: [number, number][] = [];
  Object.assign(Blob.prototype, { arrayBuffer: bytesOf });
  vi.stubGlobal("createImageBitmap", async (file: Blob) => {
    const head = new Uint8Array(await file.slice(0, 1).arrayBuffer());
    if (head[0] !== JPEG[0]) {
      throw new DOMException("Not decoded", "InvalidStateError");
    }
    return { width, height, close: () => undefined };
  });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({
    fillRect: () => undefined,
    drawImage: (_: unknown, __: number, ___: number, w: number, h: number) => {
      drawn.push([w, h]);
    },
  } as unknown as never);
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((done) => {
    done(new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }));
  });
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:of-the-page", revokeObjectURL: () => undefined }));
  return { drawn };
}
