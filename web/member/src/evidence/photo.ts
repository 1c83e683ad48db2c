/** Why a file cannot be evidence, as far as the browser can say. */
export type PhotoFault = "heic" | "kind" | "large" | "empty" | "broken";

export class PhotoRefused extends Error {
  override readonly name = "PhotoRefused";

  constructor(readonly fault: PhotoFault) {
    super(fault);
  }
}

/** What is sent: its content and the name that it gets. */
export interface Evidence {
  readonly content: Blob;
  readonly name: string;
}

/** Of what the API takes, in bytes: a document that is larger cannot be made smaller here. */
export const MOST_BYTES = 6 * 1024 * 1024;
/** The longer side of a photo, in pixels: print stays legible, and a slow line carries it. */
const LONGEST_SIDE = 2048;
const FIRST_QUALITY = 0.85;
const LEAST_QUALITY = 0.5;
const ENOUGH_BYTES = 800_000;
/** Before it is read at all, so that no phone runs out of memory. */
const MOST_READ_BYTES = 60 * 1024 * 1024;

type Kind = "jpeg" | "png" | "pdf" | "heic" | "other";

const HEIC_BRANDS = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];

/** By its first bytes: what a file is called says nothing. */
export function kindOf(head: Uint8Array): Kind {
  const text = String.fromCharCode(...head.slice(0, 12));
  if (text.startsWith("\u00ff\u00d8\u00ff")) {
    return "jpeg";
  }
  if (text.startsWith("\u0089PNG")) {
    return "png";
  }
  if (text.startsWith("%PDF-")) {
    return "pdf";
  }
  return text.slice(4, 8) === "ftyp" && HEIC_BRANDS.includes(text.slice(8, 12)) ? "heic" : "other";
}

/** The size at which a photo is sent. */
export function scaled(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * Makes a file ready to be sent: a photo is scaled and compressed, by which it loses the place where it was taken; a PDF is sent
 * as it is.
 *
 * @throws PhotoRefused
 */
export async function prepared(file: File): Promise<Evidence> {
  if (file.size === 0) {
    throw new PhotoRefused("empty");
  }
  if (file.size > MOST_READ_BYTES) {
    throw new PhotoRefused("large");
  }
  const kind = kindOf(new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  if (kind === "pdf") {
    if (file.size > MOST_BYTES) {
      throw new PhotoRefused("large");
    }
    return { content: file.slice(0, file.size, "application/pdf"), name: file.name };
  }
  if (kind === "other") {
    throw new PhotoRefused("kind");
  }
  const content = await compressed(file, kind);
  return { content, name: file.name.replace(/\.[^.]*$/, "") + ".jpg" };
}

async function compressed(file: File, kind: Kind): Promise<Blob> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    // Only Apple's browsers read HEIC; where they do, it becomes a JPEG like every other photo.
    throw new PhotoRefused(kind === "heic" ? "heic" : "broken");
  }
  try {
    const { width, height } = scaled(picture.width, picture.height);
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const drawing = canvas.getContext("2d");
    if (drawing === null) {
      throw new PhotoRefused("broken");
    }
    // What is transparent would become black.
    drawing.fillStyle = "#fff";
    drawing.fillRect(0, 0, width, height);
    drawing.drawImage(picture, 0, 0, width, height);
    for (let quality = FIRST_QUALITY; ; quality -= 0.1) {
      const photo = await jpeg(canvas, quality);
      if (photo.size <= ENOUGH_BYTES || quality - 0.1 < LEAST_QUALITY) {
        return photo;
      }
    }
  } finally {
    picture.close();
  }
}

function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) {
          reject(new PhotoRefused("broken"));
        } else {
          resolve(blob);
        }
      },
      "image/jpeg",
      quality,
    );
  });
}
