import { adoptedStyles } from "@jmo/shared/design/adopted-styles";
import { forgetDrafts } from "@jmo/shared/drafts";
import { theme } from "@jmo/shared/design/theme";
import { chosenLanguage } from "@jmo/shared/language";
import { readLoginSettings } from "@jmo/shared/login/settings";
import { Session } from "@jmo/shared/login/session";
import { CacheProvider } from "@emotion/react";
import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./app/App";
import { Broken } from "@jmo/shared/ui/Broken";
import { AppContext, appOf } from "@jmo/shared/app";
import { queryClient } from "@jmo/shared/api/queries";
import { reloadForMissingFile, runs } from "@jmo/shared/version";
import { loadTexts } from "./i18n/load";
import { LEVEL } from "./level";
import { forgetPush } from "./inbox/forget";
import { forgetKept } from "./offline/forget";
import { startTexts } from "@jmo/shared/i18n/start";

async function start(): Promise<void> {
  runs({ build: new URL(import.meta.url).pathname.split("/").at(-1) ?? "", level: LEVEL });
  const queries = queryClient();
  const session = new Session({
    settings: () => readLoginSettings(),
    language: chosenLanguage,
    forget: () => {
      queries.clear();
      forgetDrafts();
    },
    owner: async (subject) => {
      if (subject === undefined) {
        await Promise.all([forgetKept(), forgetPush()]);
        return;
      }
      // The first screen does not wait for it.
      void keepFor(subject);
    },
  });
  const app = appOf(session);
  const keepFor = async (subject: string) => {
    try {
      const { belongTo, keepFrom } = await import("./offline/keeping");
      await belongTo(subject);
      keepFrom(queries, app.api);
    } catch {
      await forgetKept(); // it may be another member's
    }
  };
  // Before the first rendering, which reads the address: a login comes back to another one than it leaves by.
  await Promise.all([startTexts(loadTexts), session.start()]);
  const container = document.getElementById("app");
  if (container === null) {
    throw new Error("The page has no place for the app");
  }
  createRoot(container).render(
    <StrictMode>
      <CacheProvider value={adoptedStyles()}>
        <ThemeProvider theme={theme}>
          <CssBaseline enableColorScheme />
          <Broken>
            <QueryClientProvider client={queries}>
              <AppContext value={app}>
                <BrowserRouter>
                  <App />
                </BrowserRouter>
              </AppContext>
            </QueryClientProvider>
          </Broken>
        </ThemeProvider>
      </CacheProvider>
    </StrictMode>,
  );
}

/** A file that cannot be loaded this early leaves no texts and no design to say so with. */
function sayThatItDoesNotStart(): void {
  const said = document.querySelector(".shell");
  if (said !== null) {
    said.textContent = "Periksa internet Anda, lalu muat ulang. · Check your connection and reload.";
  }
}

start().catch(async () => {
  const reloads = await reloadForMissingFile(() => {
    window.location.reload();
  });
  if (!reloads) {
    sayThatItDoesNotStart();
  }
});
