import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { server } from "@jmo/shared/testing/server";
import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { COMPARISON, ITEM } from "../testing/examples";
import { ANSWERS, SCREENS } from "../testing/operations";
import { showTo } from "../testing/staff";
import { App } from "./App";
import { OPERATIONS } from "./operations";
import { isFor } from "./roles";

/** Milliseconds in which axe has looked at the largest screen twice, on a busy machine too. */
const LONGEST = 120_000;

/** What somebody who only reads may press: it asks again, shows more, or narrows what is shown. */
const READING = ["Apply", "Ask again", "Prove all of it"];

beforeEach(() => {
  const api = server();
  for (const [call, answer] of Object.entries(ANSWERS)) {
    api.answer(call, answer);
  }
  api.answer(`GET /api/v1/information/editorial/contents/${ITEM.contentId}/comparison`, COMPARISON);
});

/** The screen that an address opens. */
function screenAt(path: string) {
  return OPERATIONS.find((each) => new RegExp(`^/${each.path.replaceAll(/:[a-zA-Z]+/g, "[^/]+")}$`).test(path));
}

async function shown(text: string) {
  const main = within(screen.getByRole("main"));
  await main.findAllByText((content) => content.includes(text));
  return main;
}

test.each(SCREENS)("%s is accessible in Indonesian and in English", { timeout: LONGEST }, async (path, text) => {
  showTo(screenAt(path)?.roles.slice(0, 1) ?? [], <App />, path);
  await shown(text);
  // What surrounds every screen is looked at with the app.
  await expectAccessible(screen.getByRole("main"));

  await changeLanguage("id");
  await shown(text);
  await expectAccessible(screen.getByRole("main"));
});

test.each(SCREENS.filter(([path]) => isFor(screenAt(path)?.roles ?? [], ["auditor"])))(
  "an auditor reads %s and finds no button that changes anything",
  async (path, text) => {
    showTo(["auditor"], <App />, path);
    const main = await shown(text);

    const buttons = main.queryAllByRole("button").map((button) => button.textContent);
    expect(buttons.filter((name) => !READING.includes(name))).toEqual([]);
    expect(main.queryAllByRole("textbox").filter((field) => field.closest("form")?.querySelector("[type=submit]")?.textContent !== "Apply")).toEqual([]);
  },
);

test("what an auditor has nothing to read in is neither offered nor opened", async () => {
  showTo(["auditor"], <App />, "/content/new");

  expect(await screen.findByRole("heading", { name: "This part is not for your role" })).toBeTruthy();
  const offered = within(screen.getByRole("navigation"));
  for (const name of ["Dead letters", "Failed deliveries", "File imports"]) {
    expect(offered.getByRole("link", { name })).toBeTruthy();
  }
  expect(offered.queryByRole("link", { name: "Identity reviews" })).toBeNull();
});
