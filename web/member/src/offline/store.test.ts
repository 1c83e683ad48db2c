import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { DATABASE, forgetKept } from "./forget";
import { KeptAnswers } from "./store";

const DAY = 24 * 60 * 60 * 1_000;
const CARD = { name: "EILEEN COLLINS", kpj: "18012345601" };
let now = 0;
let store: KeptAnswers;

beforeEach(async () => {
  await forgetKept();
  now = Date.parse("2026-11-29T09:00:00+07:00");
  store = new KeptAnswers(() => now);
  await store.belongTo("eileen");
});

/** All that lies in the browser's store, as somebody would find it there. */
async function lying(): Promise<unknown[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(DATABASE);
    request.onsuccess = () => {
      resolve(request.result);
    };
  });
  const found = await Promise.all(
    [...database.objectStoreNames].map(
      (name) =>
        new Promise<unknown[]>((resolve) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => {
            resolve(request.result);
          };
        }),
    ),
  );
  database.close();
  return found.flat();
}

describe("What is kept on the device", () => {
  test("is read again with the time at which it was kept", async () => {
    await store.keep("card", CARD);

    expect(await store.read("card")).toEqual({ value: CARD, keptAt: now });
    expect(await store.read("balance")).toBeUndefined();
  });

  test("lies there encrypted, and no script can take the key away", async () => {
    await store.keep("card", CARD);

    const [answer, owner] = (await lying()) as [{ data: ArrayBuffer }, { key: CryptoKey }];
    expect(owner.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", owner.key)).rejects.toThrow();
    expect(new TextDecoder().decode(answer.data)).not.toContain("EILEEN");
  });

  test("stays for the same member's next login", async () => {
    await store.keep("card", CARD);
    await store.belongTo("eileen");

    expect((await store.read("card"))?.value).toEqual(CARD);
  });

  test("goes when another member logs in", async () => {
    await store.keep("card", CARD);
    await store.belongTo("grace");

    expect(await store.read("card")).toBeUndefined();
    expect(await lying()).toHaveLength(1);
  });

  test("goes at sign-out with its key, and an answer that comes later is not kept", async () => {
    await store.keep("card", CARD);
    await forgetKept();
    await store.keep("card", CARD);

    expect(await store.read("card")).toBeUndefined();
    expect(await lying()).toEqual([]);
  });

  test("is not kept for a member who has taken over meanwhile", async () => {
    const late = store.keep("card", CARD);
    await store.belongTo("grace");
    await late;

    expect(await store.read("card")).toBeUndefined();
  });

  test("goes after thirty days", async () => {
    await store.keep("card", CARD);
    now += 30 * DAY;
    expect(await store.read("card")).toBeDefined();

    now += 1;
    expect(await store.read("card")).toBeUndefined();
    expect(await lying()).toHaveLength(1);
  });

  test("can be emptied, and filled again", async () => {
    await store.keep("card", CARD);
    await store.empty();
    expect(await store.read("card")).toBeUndefined();

    await store.keep("card", CARD);
    expect(await store.read("card")).toBeDefined();
  });
});
