import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";

/** Presses a button as soon as it is there. */
export async function press(user: UserEvent, name: string): Promise<void> {
  await user.click(await screen.findByRole("button", { name }));
}
