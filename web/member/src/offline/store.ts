import { DATABASE } from "./forget";

const OWNER = "owner";
const ANSWERS = "answers";
const ONLY = "only";
/** What is older is of no use, and is erased: thirty days, in milliseconds. */
const LONGEST_MS = 30 * 24 * 60 * 60 * 1_000;

/** Whose answers are kept, and the key that encrypts them: no script can read the key itself. */
interface Owner {
  readonly id: string;
  readonly subject: string;
  readonly key: CryptoKey;
}

interface Encrypted {
  readonly owner: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

export interface Kept<T> {
  readonly value: T;
  /** Milliseconds since 1970, by the clock that was given. */
  readonly keptAt: number;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("The store of this browser fails"));
    };
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error("The store of this browser fails"));
    };
  });
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(OWNER);
    request.result.createObjectStore(ANSWERS);
  };
  return done(request);
}

/** A value is bound to its name and its owner: moved elsewhere in the store it cannot be decrypted. */
function place(name: string, owner: Owner): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${owner.id}/${name}`);
}

/** The transaction must be done with in one turn: whatever encrypts or decrypts comes before or after it. */
async function within<T>(mode: IDBTransactionMode, work: (owner: IDBObjectStore, answers: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction([OWNER, ANSWERS], mode);
    const worked = work(transaction.objectStore(OWNER), transaction.objectStore(ANSWERS));
    const [result] = await Promise.all([worked, completed(transaction)]);
    return result;
  } finally {
    database.close();
  }
}

function ownerIn(store: IDBObjectStore): Promise<Owner | undefined> {
  return done(store.get(ONLY) as IDBRequest<Owner | undefined>);
}

/**
 * Answers of the API that one member can read on this device without a connection, encrypted (AES-GCM) with a key that the browser
 * gives to nobody. They belong to one login: another one's, and a sign-out, erase them with their key.
 */
export class KeptAnswers {
  constructor(private readonly now: () => number = Date.now) {}

  /** From now on they are this member's. What is another's is erased. */
  async belongTo(subject: string): Promise<void> {
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await within("readwrite", async (owners, answers) => {
      const before = await ownerIn(owners);
      if (before?.subject === subject) {
        return;
      }
      answers.clear();
      owners.put({ id: crypto.randomUUID(), subject, key } satisfies Owner, ONLY);
    });
  }

  /** Keeps nothing if nobody is logged in, or somebody else by now: an answer may come after a sign-out. */
  async keep(name: string, value: unknown): Promise<void> {
    const owner = await within("readonly", ownerIn);
    if (owner === undefined) {
      return;
    }
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const kept: Kept<unknown> = { value, keptAt: this.now() };
    const data = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv, additionalData: place(name, owner) },
      owner.key,
      new TextEncoder().encode(JSON.stringify(kept)),
    );
    await within("readwrite", async (owners, answers) => {
      if ((await ownerIn(owners))?.id === owner.id) {
        answers.put({ owner: owner.id, iv, data } satisfies Encrypted, name);
      }
    });
  }

  /** @returns nothing if there is none, it is too old, or it is not what was kept under this name */
  async read(name: string): Promise<Kept<unknown> | undefined> {
    const [owner, found] = await within("readonly", async (owners, answers) => {
      const asked = done(answers.get(name) as IDBRequest<Encrypted | undefined>);
      return [await ownerIn(owners), await asked] as const;
    });
    if (owner === undefined || found?.owner !== owner.id) {
      return undefined;
    }
    const kept = await decrypted(name, owner, found);
    if (kept === undefined || this.now() - kept.keptAt > LONGEST_MS) {
      await this.drop(name);
      return undefined;
    }
    return kept;
  }

  /** Erases the answers; what comes next is kept again. */
  async empty(): Promise<void> {
    await within("readwrite", (_, answers) => {
      answers.clear();
      return Promise.resolve();
    });
  }

  private async drop(name: string): Promise<void> {
    await within("readwrite", (_, answers) => {
      answers.delete(name);
      return Promise.resolve();
    });
  }
}

async function decrypted(name: string, owner: Owner, { iv, data }: Encrypted): Promise<Kept<unknown> | undefined> {
  try {
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: place(name, owner) }, owner.key, data);
    return JSON.parse(new TextDecoder().decode(text)) as Kept<unknown>;
  } catch {
    return undefined;
  }
}
