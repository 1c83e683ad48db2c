/** The one of the codes that a text is; none if it is no code. */
export function chosen<C extends string>(codes: readonly C[], text: string): C | undefined {
  return codes.find((code) => code === text);
}
