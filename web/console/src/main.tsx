import { queryClient } from "@jmo/shared/api/queries";
import { appOf } from "@jmo/shared/app";
import { startTexts } from "@jmo/shared/i18n/start";
import { chosenLanguage } from "@jmo/shared/language";
import { CONSOLE } from "@jmo/shared/login/place";
import { Session } from "@jmo/shared/login/session";
import { readLoginSettings } from "@jmo/shared/login/settings";
import { begin, mount } from "@jmo/shared/ui/mount";
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
  mount(<App />, { app: appOf(session), queries, place: CONSOLE });
}

begin(start);
