import { CacheProvider } from "@emotion/react";
import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { startTransition, StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { AppContext, type App } from "../app";
import { adoptedStyles } from "../design/adopted-styles";
import { theme } from "../design/theme";
import type { Place } from "../login/place";
import { reloadForMissingFile } from "../version";
import { Broken } from "./Broken";

interface Mounted {
  readonly app: App;
  readonly queries: QueryClient;
  readonly place: Place;
}

/** Puts an app into its page, with all that its screens stand on. */
export function mount(screens: ReactNode, { app, queries, place }: Mounted): void {
  const container = document.getElementById("app");
  if (container === null) {
    throw new Error("The page has no place for the app");
  }
  const root = createRoot(container);
  // In pieces, between which a slow phone takes what the thumb does.
  startTransition(() => {
    root.render(
      <StrictMode>
        <CacheProvider value={adoptedStyles()}>
          <ThemeProvider theme={theme}>
            <CssBaseline enableColorScheme />
            <Broken>
              <QueryClientProvider client={queries}>
                <AppContext value={app}>
                  <BrowserRouter basename={place.base}>{screens}</BrowserRouter>
                </AppContext>
              </QueryClientProvider>
            </Broken>
          </ThemeProvider>
        </CacheProvider>
      </StrictMode>,
    );
  });
}

/** A file that cannot be loaded this early leaves no texts and no design to say so with. */
function sayThatItDoesNotStart(): void {
  const said = document.querySelector(".shell");
  if (said !== null) {
    said.textContent = "Periksa internet Anda, lalu muat ulang. · Check your connection and reload.";
  }
}

/** Starts an app. A file that is gone after a new version is asked for once more by a reload; else the page says what to do. */
export function begin(start: () => Promise<void>): void {
  start().catch(async () => {
    const reloads = await reloadForMissingFile(() => {
      window.location.reload();
    });
    if (!reloads) {
      sayThatItDoesNotStart();
    }
  });
}
