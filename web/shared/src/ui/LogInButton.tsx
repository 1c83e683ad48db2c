import Button from "@mui/material/Button";
import { useState, type ReactNode } from "react";
import { useApp } from "../app";

/** Leaves for the login; where its page cannot be reached, it can be pressed again. */
export function LogInButton({ autoFocus = false, children }: { autoFocus?: boolean; children: ReactNode }) {
  const { session } = useApp();
  const [leaving, setLeaving] = useState(false);
  const logIn = async () => {
    setLeaving(true);
    await session.logIn();
    setLeaving(false);
  };
  return (
    <Button variant="contained" size="large" autoFocus={autoFocus} loading={leaving} onClick={() => void logIn()}>
      {children}
    </Button>
  );
}
