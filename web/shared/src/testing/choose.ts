import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";

/** Chooses out of a list that opens. */
export async function choose(user: UserEvent, label: RegExp | string, option: string, among: Pick<typeof screen, "getByLabelText"> = screen) {
  await user.click(among.getByLabelText(label, { selector: "[role=combobox]" }));
  await user.click(await screen.findByRole("option", { name: option }));
}
