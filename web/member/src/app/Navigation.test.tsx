import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible } from "../testing/accessible";
import { show } from "../testing/render";
import { server } from "../testing/server";
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
    "/savings/statement",
    "/contributions",
    "/simulation",
  ]);
  expect(links.filter((link) => link.getAttribute("aria-current") === "page")).toEqual([
    menu.getByRole("link", { name: "Statement" }),
  ]);
  links[0]?.focus();
  await user.tab();
  expect(document.activeElement).toBe(links[1]);

  await expectAccessible();
});

test("both simulations are in the part of simulations", () => {
  server();
  show(<Frame>here</Frame>, "/simulation/jp");

  expect(screen.getByRole("link", { name: "Simulation" }).getAttribute("aria-current")).toBe("page");
});
