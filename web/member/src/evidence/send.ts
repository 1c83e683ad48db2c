import type { Evidence } from "./photo";

/** The body of a file that is attached, for requests whose content the client cannot describe. */
export function fileBody({ content, name }: Evidence, kind?: string): FormData {
  const form = new FormData();
  form.append("file", content, name);
  if (kind !== undefined) {
    form.append("kind", kind);
  }
  return form;
}
