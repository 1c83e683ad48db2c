import type { Schemas } from "@jmo/shared/api/client";
import Box from "@mui/material/Box";

/** Pieces of a text that was found, the matching ones marked. They are plain text, whatever they look like. */
export function Fragments({ fragments }: { fragments: readonly Schemas["SearchFragmentView"][] }) {
  return fragments.map(({ text, matches }, index) =>
    matches ? (
      <Box component="mark" key={index} sx={{ bgcolor: "transparent", color: "inherit", fontWeight: 700, textDecoration: "underline" }}>
        {text}
      </Box>
    ) : (
      text
    ),
  );
}
