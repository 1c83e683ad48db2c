/** Hands a file to the browser's downloads. It comes from the page's memory, so that no address of it holds a token. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The click has begun the download with the content, not with the address.
  URL.revokeObjectURL(address);
}
