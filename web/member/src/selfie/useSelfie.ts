import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { deviceId } from "@jmo/shared/api/device";
import { ApiProblem, hasCode } from "@jmo/shared/api/problem";
import { pause, withRetries } from "@jmo/shared/api/retry";
import { useCallback, useEffect, useRef, useState } from "react";
import { useApp } from "@jmo/shared/app";
import { CameraFailure, close, openCamera, takeFrame, type CameraFault } from "./camera";
import { sendFrames, type AskedSession, type Frame } from "./frames";
import { perform } from "./perform";

const OPENING_ATTEMPTS = 3;

export type SelfieState =
  | { readonly at: "intro" }
  | { readonly at: "opening" }
  | { readonly at: "no-camera"; readonly fault: CameraFault }
  | { readonly at: "ready" }
  | { readonly at: "performing"; readonly session: AskedSession; readonly step: number }
  | { readonly at: "sending" }
  /** The frames are here and not there. */
  | { readonly at: "unsent"; readonly failure: unknown; readonly session: AskedSession; readonly frames: readonly Frame[] }
  /** The session waits for better frames, which is no attempt. */
  | { readonly at: "retake"; readonly failure: ApiProblem }
  | { readonly at: "refused"; readonly failure: unknown }
  | { readonly at: "done" };

export interface Taken {
  readonly id: string;
  readonly expiresAt: string;
  readonly judged: boolean;
}

/** Of a session whose frames are sent. */
export type Sent = Pick<Taken, "id" | "expiresAt">;

export interface SelfieControl {
  readonly state: SelfieState;
  /** Takes frames from this element. */
  readonly attach: (video: HTMLVideoElement | null) => void;
  readonly stream: MediaStream | undefined;
  openCamera: () => void;
  begin: () => void;
  sendAgain: () => void;
}

function open(api: Api, purpose: Schemas["Purpose"]): Promise<AskedSession> {
  // Opening another session ends the one before: it may be repeated.
  return withRetries(OPENING_ATTEMPTS, () =>
    answer(
      api.POST("/api/v1/verifications", { params: { header: { "Device-Id": deviceId() } }, body: { purpose } }),
    ),
  );
}

/** The way of a selfie, from the closed camera to the accepted frames. */
export function useSelfie(
  purpose: Schemas["Purpose"],
  onTaken: (taken: Taken) => void,
  onSending?: (sent: Sent) => void,
): SelfieControl {
  const { api } = useApp();
  const [state, setState] = useState<SelfieState>({ at: "intro" });
  const [stream, setStream] = useState<MediaStream>();
  const video = useRef<HTMLVideoElement>(null);
  const attach = useCallback((shown: HTMLVideoElement | null) => {
    video.current = shown;
  }, []);
  const waiting = useRef<AskedSession>(undefined);
  const leaving = useRef(new AbortController());

  // The camera goes off with the screen, whatever is under way.
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => {
      controller.abort();
    };
  }, []);
  useEffect(() => {
    if (stream === undefined) {
      return;
    }
    const lost = () => {
      setStream(undefined);
      setState({ at: "no-camera", fault: "busy" });
    };
    for (const track of stream.getVideoTracks()) {
      track.addEventListener("ended", lost);
    }
    return () => {
      close(stream);
    };
  }, [stream]);

  const turnOn = useCallback(async () => {
    const { signal } = leaving.current;
    setState({ at: "opening" });
    try {
      const opened = await openCamera();
      if (signal.aborted) {
        close(opened);
        return;
      }
      setStream(opened);
      setState({ at: "ready" });
    } catch (failure) {
      setState({ at: "no-camera", fault: failure instanceof CameraFailure ? failure.fault : "unsupported" });
    }
  }, []);

  const send = useCallback(
    async (session: AskedSession, frames: readonly Frame[]) => {
      setState({ at: "sending" });
      onSending?.({ id: session.verificationId, expiresAt: session.expiresAt });
      try {
        const { judged } = await sendFrames(api, session, frames);
        waiting.current = undefined;
        setState({ at: "done" });
        onTaken({ id: session.verificationId, expiresAt: session.expiresAt, judged });
      } catch (failure) {
        if (hasCode(failure, "photo-retake", "challenge-not-followed")) {
          setState({ at: "retake", failure });
        } else if (failure instanceof ApiProblem && failure.status < 500 && failure.status !== 429) {
          waiting.current = undefined; // this session takes no frames any more
          setState({ at: "refused", failure });
        } else {
          setState({ at: "unsent", failure, session, frames });
        }
      }
    },
    [api, onSending, onTaken],
  );

  // What is here and not there goes as soon as the line is back.
  useEffect(() => {
    if (state.at !== "unsent") {
      return;
    }
    const { session, frames } = state;
    const goOn = () => void send(session, frames);
    window.addEventListener("online", goOn);
    return () => {
      window.removeEventListener("online", goOn);
    };
  }, [state, send]);

  const begin = useCallback(async () => {
    const { signal } = leaving.current;
    setState({ at: "opening" });
    let session: AskedSession;
    try {
      session = waiting.current ?? (await open(api, purpose));
    } catch (failure) {
      setState({ at: "refused", failure });
      return;
    }
    waiting.current = session;
    try {
      const frames = await perform({
        steps: session.steps,
        announce: (step) => {
          setState({ at: "performing", session, step });
        },
        wait: (milliseconds) => pause(milliseconds, signal),
        take: () => (video.current === null ? Promise.reject(new CameraFailure("blank")) : takeFrame(video.current)),
        now: () => performance.now(),
        signal,
      });
      if (frames !== undefined) {
        setStream(undefined);
        await send(session, frames);
      }
    } catch (failure) {
      setState({ at: "no-camera", fault: failure instanceof CameraFailure ? failure.fault : "unsupported" });
    }
  }, [api, purpose, send]);

  return {
    state,
    attach,
    stream,
    openCamera: () => void turnOn(),
    begin: () => void begin(),
    sendAgain: () => {
      if (state.at === "unsent") {
        void send(state.session, state.frames);
      }
    },
  };
}
