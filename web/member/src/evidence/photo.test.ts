import { describe, expect, test } from "vitest";
import { heic, photo, playPictures } from "../testing/photos";
import { kindOf, MOST_BYTES, prepared, scaled } from "./photo";

function file(text: string, size = text.length): File {
  return new File([text, new Uint8Array(size - text.length)], "berkas.pdf");
}

test("a photo is made as small as print allows, and sent as JPEG without the place where it was taken", async () => {
  const { drawn } = playPictures();

  const sent = await prepared(photo("KTP depan.png"));

  expect(sent.name).toBe("KTP depan.jpg");
  expect(sent.content.type).toBe("image/jpeg");
  expect(drawn).toEqual([[2_048, 1_536]]);
});

test.each([
  [1_600, 1_200, 1_600, 1_200],
  [3_000, 6_000, 1_024, 2_048],
])("a picture of %i x %i is sent as %i x %i", (width, height, sentWidth, sentHeight) => {
  expect(scaled(width, height)).toEqual({ width: sentWidth, height: sentHeight });
});

test("a PDF is sent as it is", async () => {
  playPictures();
  const sent = await prepared(file("%PDF-1.7"));

  expect(sent.content.type).toBe("application/pdf");
  expect(new TextDecoder().decode(await sent.content.arrayBuffer())).toBe("%PDF-1.7");
});

describe("A file is refused in the browser already", () => {
  test.each([
    ["heic", heic()],
    ["kind", file("MZ a program")],
    ["large", file("%PDF-1.7", MOST_BYTES + 1)],
    ["empty", file("")],
  ])("as %s", async (fault, refused) => {
    playPictures();

    await expect(prepared(refused)).rejects.toMatchObject({ fault });
  });
});

test("a file is what its first bytes say", () => {
  expect(kindOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe("png");
  expect(kindOf(new Uint8Array())).toBe("other");
});
