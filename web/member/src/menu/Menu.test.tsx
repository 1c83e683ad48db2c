import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SCREENS } from "../app/screens";
import { FUNCTIONS } from "./functions";
import Menu from "./Menu";

test("the menu leads to every function by name", async () => {
  show(<Menu />);

  const links = screen.getAllByRole("link");
  expect(links).toHaveLength(FUNCTIONS.flatMap((group) => group.functions).length);
  expect(screen.getByRole("link", { name: "JHT claim" }).getAttribute("href")).toBe("/claim");
  await expectAccessible();
});

test("each function of the menu has a screen", () => {
  const paths = SCREENS.map(({ path }) => `/${path.replace(/\/\*$/, "")}`);

  for (const { to } of FUNCTIONS.flatMap((group) => group.functions)) {
    expect(paths).toContain(to);
  }
});
