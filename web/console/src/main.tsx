import { queryClient } from "@jmo/shared/api/queries";
import { AppContext, appOf } from "@jmo/shared/app";
import { adoptedStyles } from "@jmo/shared/design/adopted-styles";
import { theme } from "@jmo/shared/design/theme";
import { startTexts } from "@jmo/shared/i18n/start";
import { chosenLanguage } from "@jmo/shared/language";
import { CONSOLE } from "@jmo/shared/login/place";
import { Session } from "@jmo/shared/login/session";
import { readLoginSettings } from "@jmo/shared/login/settings";
import { Broken } from "@jmo/shared/ui/Broken";
import { CacheProvider } from "@emotion/react";
import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./app/App";
import { loadTexts } from "./i18n/load";

async function start(): Promise<void> {
  const queries = queryClient();
  const session = new Session({
    place: CONSOLE,
    settings: () => readLoginSettings(CONSOLE),
    language: chosenLanguage,
    // Nothing is kept but what is on the screen.
    forget: () => {
      queries.clear();
    },
  });
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
              <AppContext value={appOf(session)}>
                <BrowserRouter basename={CONSOLE.base}>
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

void start();
