import { save } from "../app/save";

/** Hands a PDF to the apps that the member shares with; where the browser cannot, or may not any more, to the downloads. */
export async function share(content: Blob, name: string): Promise<void> {
  const file = new File([content], name, { type: "application/pdf" });
  // Absent in many browsers, whatever the types say.
  const canShare = (navigator as { canShare?: (data: ShareData) => boolean }).canShare?.bind(navigator);
  if (canShare?.({ files: [file] }) === true) {
    try {
      await navigator.share({ files: [file] });
      return;
    } catch (failure) {
      if (failure instanceof Error && failure.name === "AbortError") {
        return; // the member has thought better of it
      }
    }
  }
  save(content, name);
}
