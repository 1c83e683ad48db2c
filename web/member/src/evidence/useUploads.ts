import type { Schemas } from "@jmo/shared/api/client";
import { withRetries } from "@jmo/shared/api/retry";
import { useCallback, useEffect, useRef, useState } from "react";
import { prepared, type Evidence } from "./photo";

/** The same file again changes nothing, so it may be sent until an answer arrives. */
const ATTEMPTS = 4;

export type Attachment = Schemas["AttachmentView"];

/** A file on its way. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  /** What it is evidence of, as it was when the file was chosen. */
  readonly kind?: string;
  readonly failure?: unknown;
  /** Whether the same file can be sent again: what the browser cannot read cannot. */
  readonly ready?: Evidence;
}

export interface Uploads {
  readonly running: readonly Upload[];
  readonly add: (files: Iterable<File>, kind?: string) => void;
  readonly again: (upload: Upload) => void;
  readonly dismiss: (upload: Upload) => void;
  readonly busy: boolean;
}

/** Sends files one after the other; what the line broke off stays here, and is sent again when it is back or at a press. */
export function useUploads(send: (evidence: Evidence, kind?: string) => Promise<Attachment>, onSent: (attachment: Attachment) => void): Uploads {
  const [running, setRunning] = useState<readonly Upload[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const latest = useRef({ send, onSent });
  useEffect(() => {
    latest.current = { send, onSent };
  });
  const change = useCallback((id: string, to: (before: Upload) => Upload | undefined) => {
    setRunning((before) => before.flatMap((each) => (each.id === id ? (to(each) ?? []) : each)));
  }, []);
  const queue = useCallback(
    (upload: Upload, ready: () => Promise<Evidence>) => {
      line.current = line.current.then(async () => {
        let evidence: Evidence | undefined;
        try {
          const made = await ready();
          evidence = made;
          const attachment = await withRetries(ATTEMPTS, () => latest.current.send(made, upload.kind));
          change(upload.id, () => undefined);
          latest.current.onSent(attachment);
        } catch (failure) {
          change(upload.id, (before) => ({ ...before, failure, ...(evidence !== undefined && { ready: evidence }) }));
        }
      });
    },
    [change],
  );
  return {
    running,
    busy: running.some((upload) => upload.failure === undefined),
    add: (files, kind) => {
      for (const file of files) {
        const upload = { id: crypto.randomUUID(), name: file.name, ...(kind !== undefined && { kind }) };
        setRunning((before) => [...before, upload]);
        queue(upload, () => prepared(file));
      }
    },
    again: (upload) => {
      const { ready } = upload;
      if (ready !== undefined) {
        const { failure: _, ...waiting } = upload;
        change(upload.id, () => waiting);
        queue(waiting, () => Promise.resolve(ready));
      }
    },
    dismiss: (upload) => {
      change(upload.id, () => undefined);
    },
  };
}
