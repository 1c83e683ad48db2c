import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { COMPARISON, ITEM } from "../testing/examples";
import Content from "./Content";
import NewContent from "./NewContent";

const ALL = "/api/v1/information/editorial/contents";
const ONE = `${ALL}/${ITEM.contentId}`;
let api: Server;

beforeEach(() => {
  api = server();
  api.answer(`GET ${ONE}`, ITEM);
  api.answer(`GET ${ONE}/revisions`, { items: [ITEM.latest], next: null });
  api.answer(`GET ${ONE}/comparison`, COMPARISON);
});

function showAs(subject: string, at = `/content/${ITEM.contentId}`) {
  show(
    <Routes>
      <Route path="/content/new" element={<NewContent />} />
      <Route path="/content/:contentId" element={<Content />} />
    </Routes>,
    at,
    { subject, login: subject, roles: ["editor"] },
  );
}

test("an editor sees an item in both languages as members will, and what the last revision changed", async () => {
  showAs("s-editor1");

  const indonesian = within(await screen.findByRole("article", { name: "Preview in Indonesian" }));
  expect(indonesian.getByText("baru").tagName).toBe("STRONG");
  expect(screen.getByRole("article", { name: "Preview in English" }).lang).toBe("en");
  const changed = within(await screen.findByRole("region", { name: "What changed from revision 1 to 2" }));
  expect((await changed.findByText(/Loket lama/)).tagName).toBe("DEL");
  expect(changed.getByText(/Loket baru/).tagName).toBe("INS");
});

test("another editor approves, at a time on Jakarta's clock", async () => {
  const user = userEvent.setup();
  api.answer(`POST ${ONE}/approval`, { ...ITEM, status: "SCHEDULED" });
  showAs("s-editor1");

  fireEvent.change(await screen.findByLabelText("Publish at (optional)"), { target: { value: "2026-12-01T08:00" } });
  await user.click(screen.getByRole("button", { name: "Approve and publish" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Approve and publish" }));

  expect(await screen.findByText("Approved.")).toBeTruthy();
  expect(JSON.parse(api.to(`POST ${ONE}/approval`)[0]?.body ?? "")).toEqual({
    version: 3,
    publishAt: "2026-12-01T08:00:00+07:00",
  });
});

test("who wrote an item sees that somebody else must approve it, and no button to do so", async () => {
  showAs("s-editor2");

  expect(await screen.findByText("You proposed this yourself. Somebody else must decide.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Approve and publish" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Return" })).toBeNull();
  expect(screen.getByRole("button", { name: "Archive" })).toBeTruthy();
});

test("an item that somebody else has changed meanwhile is not overwritten", async () => {
  const user = userEvent.setup();
  api.answer(`GET ${ONE}`, { ...ITEM, status: "DRAFT", nextActions: ["EDIT", "SUBMIT", "ARCHIVE"] });
  api.answer(`PUT ${ONE}`, problem(409, "version-outdated", { detail: "Somebody else has changed it. Read it again." }));
  showAs("s-editor2");

  await user.click(await screen.findByRole("button", { name: "Edit" }));
  fireEvent.change(screen.getByLabelText("Title (English)"), { target: { value: "A new counter in Bandung!" } });
  await user.click(screen.getByRole("button", { name: "Save a revision" }));

  expect(await screen.findByText("Somebody else has changed it. Read it again.")).toBeTruthy();
  expect(JSON.parse(api.to(`PUT ${ONE}`)[0]?.body ?? "")).toMatchObject({
    version: 3,
    content: { title: { en: "A new counter in Bandung!" } },
  });
});

test("a promo is drafted with its merchant and time, and a fault stands beside its field", { timeout: 60_000 }, async () => {
  const user = userEvent.setup();
  api.answer(
    `POST ${ALL}`,
    problem(422, "invalid", { faults: [{ field: "content.promo.merchant", code: "unknown", message: "No such merchant." }] }),
  );
  showAs("s-editor1", "/content/new");

  await user.click(screen.getByRole("combobox", { name: "Kind" }));
  await user.click(screen.getByRole("option", { name: "Promo" }));
  fireEvent.change(screen.getByLabelText(/Address, small letters/), { target: { value: "diskon-buku" } });
  fireEvent.change(screen.getByLabelText("Merchant"), { target: { value: "Toko Buku" } });
  fireEvent.change(screen.getByLabelText(/Valid from/), { target: { value: "2026-12-01T00:00" } });
  fireEvent.change(screen.getByLabelText(/Valid until/), { target: { value: "2026-12-31T23:59" } });
  await user.click(screen.getByRole("checkbox", { name: "BPU" }));
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Save the draft" }));

  expect(await screen.findByText("No such merchant.")).toBeTruthy();
  expect(JSON.parse(api.to(`POST ${ALL}`)[0]?.body ?? "")).toMatchObject({
    kind: "PROMO",
    slug: "diskon-buku",
    content: {
      promo: {
        merchant: "Toko Buku",
        validFrom: "2026-12-01T00:00:00+07:00",
        validUntil: "2026-12-31T23:59:00+07:00",
        segments: ["BPU"],
        activeOnly: false,
      },
    },
  });
});
