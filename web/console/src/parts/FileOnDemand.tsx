import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Evidence } from "./Evidence";
import "./texts";

/** A file of a case that is read only when somebody wants it: each look at it is recorded. */
export function FileOnDemand({ link, name }: { link: string; name: string }) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  return attempt === 0 ? (
    <Button
      size="small"
      variant="outlined"
      onClick={() => {
        setAttempt(1);
      }}
    >
      {t("parts.prepareFile", { name })}
    </Button>
  ) : (
    <Box role="status">
      <Evidence
        key={attempt}
        link={link}
        name={name}
        again={() => {
          setAttempt(attempt + 1);
        }}
      />
    </Box>
  );
}
