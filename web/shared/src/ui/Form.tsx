import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useEffect, useRef, type ReactNode, type SubmitEvent } from "react";
import { Failure } from "./Failure";

interface Props {
  /** What the button says; without it there is none, because nothing can be sent as the form is. */
  submit?: string | undefined;
  pending: boolean;
  /** Why the last attempt failed, if it did. */
  failure: unknown;
  /** Paths of the fields in the request that show their faults themselves. */
  besideFields?: readonly string[];
  disabled?: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** Fields and their button. After a failure the focus goes to the first field that is wrong. */
export function Form({ submit, pending, failure, besideFields = [], disabled = false, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure != null) {
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  }, [failure]);
  return (
    <Stack
      component="form"
      ref={form}
      spacing={2}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {failure != null && <Failure failure={failure} besideFields={besideFields} />}
      {submit !== undefined && (
        <Button type="submit" variant="contained" size="large" loading={pending} disabled={disabled}>
          {submit}
        </Button>
      )}
    </Stack>
  );
}
