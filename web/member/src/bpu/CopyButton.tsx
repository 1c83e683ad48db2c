import Button from "@mui/material/Button";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./texts";

/** Puts a text where the next app can paste it. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<"copied" | "notCopied">();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("notCopied"); // refused, or a browser without a clipboard
    }
  };
  return (
    <Box sx={{ display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: 1.5 }}>
      <Button variant="outlined" onClick={() => void copy()}>
        {label}
      </Button>
      <Typography role="status" variant="body2">
        {outcome !== undefined && t(`bpu.${outcome}`)}
      </Typography>
    </Box>
  );
}
