import type { Schemas } from "@jmo/shared/api/client";
import type { Frame } from "./frames";

export type AskedStep = Schemas["VerificationsAskedStep"];

/**
 * From the instruction to the picture, in milliseconds: time to read and to move. The frames of a session may lie ten
 * seconds apart at most.
 */
export const PREPARATION_MS = 2_500;

export interface Performance {
  readonly steps: readonly AskedStep[];
  /** The member sees and hears what is asked for. */
  announce: (index: number) => void;
  wait: (milliseconds: number) => Promise<void>;
  take: () => Promise<Blob>;
  /** On the camera's clock, in milliseconds. */
  now: () => number;
  signal: AbortSignal;
}

/** Asks for each step in turn, and takes a frame of each; nothing if it was broken off. */
export async function perform(performance: Performance): Promise<Frame[] | undefined> {
  const frames: Frame[] = [];
  for (const [index, { step }] of performance.steps.entries()) {
    performance.announce(index);
    await performance.wait(PREPARATION_MS);
    if (performance.signal.aborted) {
      return undefined;
    }
    frames.push({ step, takenAtMillis: Math.round(performance.now()), picture: await performance.take() });
  }
  return frames;
}
