import { adoptedStyles } from "@jmo/shared/design/adopted-styles";
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
import { Broken } from "./app/Broken";
import { MemberContext, memberApp } from "./app/member";
import { queryClient } from "./app/queries";
import { forgetDraft } from "./claim/draft";
import { startTexts } from "./i18n/start";

async function start(): Promise<void> {
  const queries = queryClient();
  const session = new Session({
    settings: readLoginSettings,
    language: chosenLanguage,
    forget: () => {
      queries.clear();
      forgetDraft();
    },
  });
  // Before the first rendering, which reads the address: a login comes back to another one than it leaves by.
  await Promise.all([startTexts(), session.start()]);
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
              <MemberContext value={memberApp(session)}>
                <BrowserRouter>
                  <App />
                </BrowserRouter>
              </MemberContext>
            </QueryClientProvider>
          </Broken>
        </ThemeProvider>
      </CacheProvider>
    </StrictMode>,
  );
}

void start();
