import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { hasCode } from "@jmo/shared/api/problem";
import { mayTryAgain, pause, pauseAfter } from "@jmo/shared/api/retry";

export type AskedSession = Schemas["VerificationsOpenedSession"];
export type Step = Schemas["FrameStep"];

export interface Frame {
  readonly step: Step;
  readonly takenAtMillis: number;
  readonly picture: Blob;
}

/** Judged: the selfie is accepted. Otherwise it is kept, and judged later. */
export interface Sent {
  readonly judged: boolean;
}

const ATTEMPTS = 4;

export function partName(index: number): string {
  return `frame-${index + 1}`;
}

/** The number of the frame that a fault is about, from 1; nothing if it is about all of them. */
export function frameNumber(field: string): number | undefined {
  const index = /^frames\[(\d+)]$/.exec(field)?.[1];
  return index === undefined ? undefined : Number(index) + 1;
}

function body(session: AskedSession, frames: readonly Frame[]): { json: Schemas["FramesBodySession"]; form: FormData } {
  const json: Schemas["FramesBodySession"] = {
    nonce: session.nonce,
    frames: frames.map((frame, index) => ({
      part: partName(index),
      takenAtMillis: frame.takenAtMillis,
      step: frame.step,
    })),
  };
  const form = new FormData();
  form.append("session", new Blob([JSON.stringify(json)], { type: "application/json" }), "session");
  frames.forEach((frame, index) => {
    form.append(partName(index), frame.picture, `${partName(index)}.jpg`);
  });
  return { json, form };
}

/**
 * Sends the frames, again after a break of the line. If it was only the answer that was lost, the session has its selfie
 * already, which is what was wanted.
 *
 * @throws ApiProblem with what is wrong with which frame, Unreachable if the line stays down
 */
export async function sendFrames(api: Api, session: AskedSession, frames: readonly Frame[]): Promise<Sent> {
  const { json, form } = body(session, frames);
  const path = { verificationId: session.verificationId };
  for (let failures = 0; ; ) {
    try {
      const { outcome } = await answer(
        api.PUT("/api/v1/verifications/{verificationId}/frames", {
          params: { path },
          body: { session: json },
          bodySerializer: () => form,
        }),
      );
      return { judged: outcome === "ACCEPTED" };
    } catch (failure) {
      if (hasCode(failure, "selfie-already-taken")) {
        const { state } = await answer(api.GET("/api/v1/verifications/{verificationId}", { params: { path } }));
        return { judged: state === "SELFIE_TAKEN" };
      }
      failures++;
      if (failures >= ATTEMPTS || !(mayTryAgain(failure) || hasCode(failure, "upload-running"))) {
        throw failure;
      }
      await pause(pauseAfter(failures, failure));
    }
  }
}
