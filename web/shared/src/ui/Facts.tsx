import Box from "@mui/material/Box";
import type { ReactNode } from "react";

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values. A value breaks between its words, and within one only where it would not fit at all. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", rowGap: 1, columnGap: 2 }}>
      {facts.map((fact) => (
        <Box key={fact.name} sx={{ display: "contents" }}>
          <Box component="dt" sx={{ color: "text.secondary" }}>
            {fact.name}
          </Box>
          <Box component="dd" sx={{ m: 0, fontWeight: 600, overflowWrap: "break-word" }}>
            {fact.value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
