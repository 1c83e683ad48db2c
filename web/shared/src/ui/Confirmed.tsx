import Button, { type ButtonProps } from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState, type ReactNode } from "react";

interface Props {
  /** On the button. */
  label: string;
  question: string;
  detail: ReactNode;
  keep: string;
  confirm: string;
  color?: ButtonProps["color"];
  loading?: boolean;
  onConfirm: () => void;
}

/** A button whose effect comes only after a question. */
export function Confirmed({ label, question, detail, keep, confirm, color = "error", loading = false, onConfirm }: Props) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  return (
    <>
      <Button
        color={color}
        variant="outlined"
        loading={loading}
        onClick={() => {
          setAsking(true);
        }}
      >
        {label}
      </Button>
      <Dialog open={asking} onClose={close} aria-labelledby={id}>
        <DialogTitle id={id}>{question}</DialogTitle>
        <DialogContent>{detail}</DialogContent>
        <DialogActions>
          <Button onClick={close}>{keep}</Button>
          <Button
            color={color}
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
