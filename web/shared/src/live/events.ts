/** An event of a stream (`text/event-stream`). */
export interface StreamEvent {
  readonly id: string | undefined;
  readonly type: string;
  readonly data: string;
}

/** Reads server-sent events from pieces of text, however they are cut. Comments, such as heartbeats, are nothing. */
export class EventReader {
  private rest = "";
  private id: string | undefined;
  private type = "";
  private data: string[] = [];

  read(text: string): StreamEvent[] {
    this.rest += text;
    const events: StreamEvent[] = [];
    for (let end = this.endOfLine(); end !== undefined; end = this.endOfLine()) {
      const line = this.rest.slice(0, end.at);
      this.rest = this.rest.slice(end.at + end.length);
      const event = this.line(line);
      if (event !== undefined) {
        events.push(event);
      }
    }
    return events;
  }

  private endOfLine(): { at: number; length: number } | undefined {
    const at = this.rest.search(/[\r\n]/);
    if (at < 0 || (this.rest[at] === "\r" && at === this.rest.length - 1)) {
      return undefined; // the other half of a line's end may be on its way
    }
    return { at, length: this.rest.startsWith("\r\n", at) ? 2 : 1 };
  }

  private line(line: string): StreamEvent | undefined {
    if (line === "") {
      return this.event();
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    switch (field) {
      case "id":
        this.id = value;
        break;
      case "event":
        this.type = value;
        break;
      case "data":
        this.data.push(value);
        break;
      default: // a comment, or a field of a later version
    }
    return undefined;
  }

  private event(): StreamEvent | undefined {
    const complete =
      this.data.length > 0 ? { id: this.id, type: this.type || "message", data: this.data.join("\n") } : undefined;
    this.type = "";
    this.data = [];
    return complete;
  }
}
