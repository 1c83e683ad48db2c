import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { server } from "@jmo/shared/testing/server";
import { Frame } from "./Frame";

test("every part of the app can be reached by the keyboard, and the present one is named as that", async () => {
  server();
  const user = userEvent.setup();
  show(<Frame>here</Frame>, "/savings/statement");

  const menu = within(screen.getByRole("navigation", { name: "Main menu" }));
  const links = menu.getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "/",
    "/savings",
    "/contributions",
    "/menu",
  ]);
  expect(links.filter((link) => link.getAttribute("aria-current") === "page")).toEqual([
    menu.getByRole("link", { name: "Balance" }),
  ]);
  links[0]?.focus();
  await user.tab();
  expect(document.activeElement).toBe(links[1]);

  await expectAccessible();
});
