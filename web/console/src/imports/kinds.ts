import { answer, type Api, type Paths, type Schemas } from "@jmo/shared/api/client";
import type { Role } from "../app/roles";
import { contentOf } from "../parts/file";
import type { From } from "../parts/pages";
import type { Texts } from "@jmo/shared/i18n/texts";

export type Import = Schemas["ImportView"];
export type KindName = keyof Texts["imports"]["kinds"];
export type BranchMode = Schemas["ImportBranchesMode"];

type ImportOf<P> = P extends `${infer B}/{importId}/faults` ? B : never;
type Base = Exclude<ImportOf<keyof Paths>, "/api/v1/contributions/wage-reports">;

export interface Kind {
  readonly name: KindName;
  readonly base: Base;
  readonly senders: readonly Role[];
  /** For the dialog that chooses a file. */
  readonly endings: string;
  /** Whether another operator releases it. */
  readonly second: boolean;
}

/** Who may send a file of some kind. */
export const SENDERS: readonly Role[] = ["operator", "claims-officer"];
const OPERATOR: readonly Role[] = ["operator"];
/** MT940 and CAMT.053. */
const STATEMENTS = ".xml,.txt,.sta,.mt940";

export const KINDS: readonly Kind[] = [
  { name: "members", base: "/api/v1/members/imports", senders: SENDERS, endings: ".csv", second: false },
  { name: "employments", base: "/api/v1/members/employment-imports", senders: SENDERS, endings: ".csv", second: false },
  { name: "employers", base: "/api/v1/employers/imports", senders: SENDERS, endings: ".csv", second: false },
  { name: "workers", base: "/api/v1/members/worker-imports", senders: SENDERS, endings: ".csv", second: false },
  { name: "furtherKpjs", base: "/api/v1/members/further-kpj-imports", senders: SENDERS, endings: ".csv", second: false },
  { name: "logins", base: "/api/v1/members/login-imports", senders: OPERATOR, endings: ".csv", second: false },
  { name: "savings", base: "/api/v1/savings/imports", senders: OPERATOR, endings: ".csv", second: true },
  { name: "branches", base: "/api/v1/branches/imports", senders: OPERATOR, endings: ".csv", second: false },
  { name: "statements", base: "/api/v1/statement-imports", senders: OPERATOR, endings: STATEMENTS, second: true },
  { name: "collectionStatements", base: "/api/v1/contributions/statement-imports", senders: OPERATOR, endings: STATEMENTS, second: true },
];

export function kindOf(name: string | undefined): Kind | undefined {
  return KINDS.find((kind) => kind.name === name);
}

/** What may stand in a header of RFC 8187. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Sends a file as it is, byte by byte: what is wrong with its encoding the service says. */
export async function send(api: Api, kind: Kind, file: File, key: string, mode: BranchMode): Promise<Import> {
  const content = await contentOf(file);
  const disposition = `attachment; filename*=UTF-8''${encoded(file.name)}`;
  const bytes = (type: string) => ({
    headers: { "Content-Type": type, "Content-Disposition": disposition },
    body: "",
    bodySerializer: () => content,
  });
  const header = { "Idempotency-Key": key };
  if (kind.base === "/api/v1/branches/imports") {
    return answer(api.POST(kind.base, { params: { header, query: { mode } }, ...bytes("text/csv") }));
  }
  if (kind.base === "/api/v1/statement-imports" || kind.base === "/api/v1/contributions/statement-imports") {
    return answer(
      api.POST(kind.base, { params: { header }, ...bytes(/\.xml$/i.test(file.name) ? "application/xml" : "text/plain") }),
    );
  }
  return answer(api.POST(kind.base, { params: { header }, ...bytes("text/csv") }));
}

export function readImport(api: Api, kind: Kind, importId: string): Promise<Import> {
  return answer(api.GET(`${kind.base}/{importId}`, { params: { path: { importId } } }));
}

export function faultsOf(api: Api, kind: Kind, importId: string, query: From) {
  return answer(api.GET(`${kind.base}/{importId}/faults`, { params: { path: { importId }, query } }));
}

/** The kinds whose files count when another operator has released them. */
type Released = "/api/v1/savings/imports" | "/api/v1/contributions/statement-imports" | "/api/v1/statement-imports";

function isReleased(base: Base): base is Released {
  return KINDS.some((kind) => kind.base === base && kind.second);
}

function releasedBase({ base, name }: Kind): Released {
  if (!isReleased(base)) {
    throw new Error(`Nobody releases ${name}`);
  }
  return base;
}

/** Those of a kind that wait for another person than their sender, the earliest first. */
export function waitingImports(api: Api, kind: Kind, query: From) {
  return answer(api.GET(releasedBase(kind), { params: { query } }));
}

/** Of a file that another operator has sent. */
export function release(api: Api, kind: Kind, importId: string): Promise<Import> {
  const params = { path: { importId } };
  const base = releasedBase(kind);
  return base === "/api/v1/statement-imports"
    ? answer(api.POST(`${base}/{importId}/confirm`, { params }))
    : answer(api.POST(`${base}/{importId}/release`, { params }));
}

/** Whether a file that waits can be rejected: what is stored already and does not count yet can be left as it is. */
export function canBeRejected(kind: Kind): boolean {
  return kind.second && kind.base !== "/api/v1/statement-imports";
}

export function reject(api: Api, kind: Kind, importId: string): Promise<Import> {
  const base = releasedBase(kind);
  if (base === "/api/v1/statement-imports") {
    throw new Error(`Nobody rejects ${kind.name}`);
  }
  return answer(api.POST(`${base}/{importId}/rejection`, { params: { path: { importId } } }));
}
