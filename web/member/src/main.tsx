import { forgetDrafts } from "@jmo/shared/drafts";
import { chosenLanguage } from "@jmo/shared/language";
import { MEMBER_APP } from "@jmo/shared/login/place";
import { readLoginSettings } from "@jmo/shared/login/settings";
import { Session } from "@jmo/shared/login/session";
import { begin, mount } from "@jmo/shared/ui/mount";
import { App } from "./app/App";
import { appOf } from "@jmo/shared/app";
import { queryClient } from "@jmo/shared/api/queries";
import { runs } from "@jmo/shared/version";
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
  mount(<App />, { app: app, queries, place: MEMBER_APP });
}

begin(start);
