import { server } from "@jmo/shared/testing/server";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ANSWERS } from "../testing/operations";
import { showTo } from "../testing/staff";
import Deliveries from "./Deliveries";

const ALL = "/api/v1/operations/notification-service/failed-deliveries";

test("a delivery that failed is tried once more and leaves the list", async () => {
  const user = userEvent.setup();
  const api = server();
  api.answer(`GET ${ALL}`, ANSWERS[`GET ${ALL}`] ?? {}, { items: [], next: null });
  api.answer(`POST ${ALL}/d-1/retry`, new Response(null, { status: 202 }));
  showTo(["operator"], <Deliveries />);

  expect(await screen.findByText("The address was refused")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try once more" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Try once more" }));

  expect(await screen.findByText("The delivery is tried once more.")).toBeTruthy();
  expect(await screen.findByText("No delivery has failed.")).toBeTruthy();
});
