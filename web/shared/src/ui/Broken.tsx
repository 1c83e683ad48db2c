import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import { Component, type ReactNode } from "react";
import i18next from "i18next";

/** In place of a white page. */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) {
      return this.props.children;
    }
    const reload = () => {
      window.location.reload();
    };
    return (
      <Alert
        severity="error"
        sx={{ m: 2 }}
        action={
          <Button color="inherit" onClick={reload}>
            {i18next.t("app.reload")}
          </Button>
        }
      >
        <AlertTitle>{i18next.t("app.broken")}</AlertTitle>
        {i18next.t("app.brokenDetail")}
      </Alert>
    );
  }
}
