import { describe, expect, test } from "vitest";
import { notificationOf, pageOf } from "./push";

const PAYLOAD = {
  id: "n-1.push.d-1",
  title: "Kabar klaim",
  body: "Ada kabar tentang klaim Anda.",
  about: { type: "claim", id: "c-1" },
};

describe("A push message", () => {
  test("is shown with its words, and once however often it comes", () => {
    const { title, options } = notificationOf(JSON.stringify(PAYLOAD));

    expect(title).toBe("Kabar klaim");
    expect(options).toMatchObject({ body: "Ada kabar tentang klaim Anda.", tag: "n-1.push.d-1" });
  });

  test.each([undefined, "", "{", "null", "[]", "7", '{"title":7,"about":"x"}'])(
    "that cannot be read (%s) shows that there is news",
    (message) => {
      const { title, options } = notificationOf(message);

      expect(title).toBe("JMO");
      expect(options.body).toBe("Ada kabar baru untuk Anda.");
      expect(pageOf(options.data)).toBe("/inbox");
    },
  );
});

describe("A pressed notification", () => {
  test("about a claim opens the claim", () => {
    expect(pageOf(notificationOf(JSON.stringify(PAYLOAD)).options.data)).toBe("/claims/c-1");
  });

  test.each(["complaint", "accident", "appointment"])("about a %s opens it", (type) => {
    expect(pageOf({ type, id: "x-1" })).toBe(`/${type}s/x-1`);
  });

  test("about anything else opens the inbox", () => {
    expect(pageOf({ type: "heirs", id: "m-1" })).toBe("/inbox");
    expect(pageOf({ type: "claim" })).toBe("/inbox");
    expect(pageOf(undefined)).toBe("/inbox");
  });

  test("leads to no other place than a page of the app", () => {
    expect(pageOf({ type: "claim", id: "../../elsewhere?x=1" })).toBe("/claims/..%2F..%2Felsewhere%3Fx%3D1");
  });
});
