import { describe, expect, test } from "vitest";
import { EventReader } from "./events";

const STREAM = ": heartbeat\n\nid:1\nevent:timeline\ndata:{\"number\":1}\n\nid: 2\nevent: timeline\ndata: a\ndata: b\n\ndata:end\n\n";

describe("Events are read", () => {
  test("however the stream is cut", () => {
    for (let size = 1; size <= STREAM.length; size++) {
      const reader = new EventReader();
      const events = [];
      for (let at = 0; at < STREAM.length; at += size) {
        events.push(...reader.read(STREAM.slice(at, at + size)));
      }
      expect(events, `in pieces of ${size}`).toEqual([
        { id: "1", type: "timeline", data: '{"number":1}' },
        { id: "2", type: "timeline", data: "a\nb" },
        { id: "2", type: "message", data: "end" },
      ]);
    }
  });

  test("whatever ends a line", () => {
    const reader = new EventReader();
    expect(reader.read("data:x\r\n\r\ndata:y\r\rdata:z\n\n")).toHaveLength(3);
  });

  test("only when they are complete", () => {
    expect(new EventReader().read("id:1\ndata:half")).toEqual([]);
  });
});
