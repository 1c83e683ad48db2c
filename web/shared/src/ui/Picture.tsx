import Box from "@mui/material/Box";
import { useCallback } from "react";

/** A picture that needed the member's token. It is shown from the page's memory, so that no address of it holds a token. */
export function Picture({ content, alt, most = 480 }: { content: Blob; alt: string; most?: number }) {
  const attach = useCallback(
    (picture: HTMLImageElement) => {
      const address = URL.createObjectURL(content);
      picture.src = address;
      return () => {
        URL.revokeObjectURL(address);
      };
    },
    [content],
  );
  return (
    <Box component="img" ref={attach} alt={alt} sx={{ display: "block", maxWidth: "100%", maxHeight: most, borderRadius: 1 }} />
  );
}
