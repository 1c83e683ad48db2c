import { fireEvent, screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { choose } from "./choose";

/** Fills in a field at once. */
export function fill(label: RegExp | string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

/**
 * Fills in the report of stage I, in English, but for the circumstance, which a disease has not.
 *
 * @param phone what the field of the worker's own number is called
 */
export async function fillStageOne(user: UserEvent, phone: RegExp): Promise<void> {
  fill(/Address of the place of work/, "Jl. Pasar 1");
  fill(/Name of the contact/, "Rina");
  fill(/Phone number of the contact/, "0812-0000-0001");
  await choose(user, /^Sex/, "Female");
  fill(/Home address/, "Jl. Mawar 2");
  fill(phone, "0812-0000-0002");
  fill(/^Occupation/, "Ojek");
  fill(/Line of work/, "Ojek daring");
  fill(/Working there since/, "2020-01-06");
  await choose(user, /^Counted/, "By the month");
  fill("Amount", "4500000");
  await choose(user, /^Where\?/, "On the road, a traffic accident");
  fill(/Address where it happened/, "Jl. Sudirman");
  fill(/Time /, "08:30");
  fill(/What was done unsafely/, "tidak ada");
  fill(/What was unsafe there/, "jalan licin");
  fill(/Kind of accident/, "terjatuh");
  fill(/What caused the injury/, "sepeda motor");
}
