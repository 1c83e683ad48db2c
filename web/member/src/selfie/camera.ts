/** Why there is no picture. */
export type CameraFault = "refused" | "absent" | "busy" | "unsupported" | "blank";

export type Light = "dark" | "bright" | "good";

export class CameraFailure extends Error {
  override readonly name = "CameraFailure";

  constructor(readonly fault: CameraFault) {
    super(fault);
  }
}

/** The longer side of a frame, in pixels: faces are measured at 64 pixels and more, and slow lines carry it. */
const LONGEST_SIDE = 720;
const FIRST_QUALITY = 0.9;
const LEAST_QUALITY = 0.6;
/** Of one frame. Four of them are a tenth of what the API takes. */
const MOST_BYTES = 200_000;

const SAMPLE_SIDE = 32;
const DARK = 60;
const BRIGHT = 215;

/** @throws CameraFailure */
export async function openCamera(): Promise<MediaStream> {
  // Absent where the page is not secure, and in browsers that are too old, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices?.getUserMedia === undefined) {
    throw new CameraFailure("unsupported");
  }
  try {
    return await devices.getUserMedia({
      audio: false,
      video: { facingMode: "user", width: { ideal: 1280 }, height: { ideal: 960 } },
    });
  } catch (failure) {
    throw new CameraFailure(faultOf(failure));
  }
}

export function faultOf(failure: unknown): CameraFault {
  const name = failure instanceof Error ? failure.name : "";
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return "refused";
    case "NotFoundError":
    case "OverconstrainedError":
      return "absent";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "unsupported";
  }
}

export function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    track.stop();
  }
}

/** The size of a frame: that of the picture, but no larger than is needed. */
export function frameSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** How the middle of the picture is lit, where the face is. */
export function lightOf(pixels: Uint8ClampedArray): Light {
  let sum = 0;
  for (let i = 0; i + 2 < pixels.length; i += 4) {
    sum += 0.299 * (pixels[i] ?? 0) + 0.587 * (pixels[i + 1] ?? 0) + 0.114 * (pixels[i + 2] ?? 0);
  }
  const mean = sum / (pixels.length / 4);
  return mean < DARK ? "dark" : mean > BRIGHT ? "bright" : "good";
}

function context(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  if (drawing === null) {
    throw new CameraFailure("unsupported");
  }
  return [canvas, drawing];
}

export function measureLight(video: HTMLVideoElement): Light | undefined {
  if (video.videoWidth === 0) {
    return undefined;
  }
  const [, drawing] = context(SAMPLE_SIDE, SAMPLE_SIDE);
  const { videoWidth: width, videoHeight: height } = video;
  drawing.drawImage(video, width / 4, height / 4, width / 2, height / 2, 0, 0, SAMPLE_SIDE, SAMPLE_SIDE);
  return lightOf(drawing.getImageData(0, 0, SAMPLE_SIDE, SAMPLE_SIDE).data);
}

/**
 * The picture of this moment as JPEG, as the camera sees it: only the preview is mirrored.
 *
 * @throws CameraFailure if the camera gives no picture
 */
export async function takeFrame(video: HTMLVideoElement): Promise<Blob> {
  if (video.videoWidth === 0) {
    throw new CameraFailure("blank");
  }
  const size = frameSize(video.videoWidth, video.videoHeight);
  const [canvas, drawing] = context(size.width, size.height);
  drawing.drawImage(video, 0, 0, size.width, size.height);
  for (let quality = FIRST_QUALITY; ; quality -= 0.1) {
    const frame = await jpeg(canvas, quality);
    if (frame.size <= MOST_BYTES || quality - 0.1 < LEAST_QUALITY) {
      return frame;
    }
  }
}

function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) {
          reject(new CameraFailure("blank"));
        } else {
          resolve(blob);
        }
      },
      "image/jpeg",
      quality,
    );
  });
}
