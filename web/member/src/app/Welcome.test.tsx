import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SCREENS } from "./screens";
import { Welcome } from "./Welcome";

test.each([
  ["id", "Laporkan kecelakaan kerja orang lain"],
  ["en", "Report somebody else's work accident"],
] as const)("who has no login finds the way to report somebody else's accident (%s)", async (language, name) => {
  server();
  await changeLanguage(language);
  show(<Welcome failed={false} />);

  expect(screen.getByRole("link", { name }).getAttribute("href")).toBe("/accidents/other");
  expect(SCREENS.find(({ path }) => path === "accidents/other")?.open).toBe(true);
  await expectAccessible();
});
