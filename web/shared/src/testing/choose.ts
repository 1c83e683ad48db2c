import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";

/** Chooses out of a list that opens. */
export async function choose(user: UserEvent, label: RegExp | string, option: string, among: Pick<typeof screen, "getByRole"> = screen) {
  await user.click(among.getByRole("combobox", { name: label }));
  await user.click(await screen.findByRole("option", { name: option }));
}
