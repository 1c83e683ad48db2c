import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import { Component, type ReactNode } from "react";
import i18next from "i18next";
import { isMissingFile, reloadForMissingFile } from "../version";

/** In place of a white page. */
export class Broken extends Component<{ children: ReactNode; reload?: () => void }, { broken: "no" | "missing" | "yes" }> {
  override state: { broken: "no" | "missing" | "yes" } = { broken: "no" };

  static getDerivedStateFromError(failure: unknown): { broken: "missing" | "yes" } {
    return { broken: isMissingFile(failure) ? "missing" : "yes" };
  }

  override componentDidCatch(failure: unknown): void {
    if (isMissingFile(failure)) {
      void reloadForMissingFile(this.reload);
    }
  }

  private readonly reload = (): void => {
    (this.props.reload ?? (() => { window.location.reload(); }))();
  };

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === "no") {
      return this.props.children;
    }
    return (
      <Alert
        severity={broken === "missing" ? "warning" : "error"}
        sx={{ m: 2 }}
        action={
          <Button color="inherit" onClick={this.reload}>
            {i18next.t("app.reload")}
          </Button>
        }
      >
        <AlertTitle>{i18next.t(broken === "missing" ? "app.missing" : "app.broken")}</AlertTitle>
        {i18next.t(broken === "missing" ? "app.missingDetail" : "app.brokenDetail")}
      </Alert>
    );
  }
}
