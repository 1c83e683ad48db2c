import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { describe, expect, test } from "vitest";
import { Sheet } from "../parts/Sheet";
import { showTo } from "../testing/staff";
import IdentityReviews from "./IdentityReviews";
import { Photo } from "./Photo";
import Replacement from "./Replacement";
import Replacements from "./Replacements";

const REPLACEMENT = {
  replacementId: "0198f3a2-0000-7000-8000-0000000000f1",
  memberId: "m-1",
  status: "PROPOSED",
  similarity: 0.41,
  reason: "APPEARANCE_CHANGED",
  proposedBy: "s-officer2",
  proposedAt: "2026-11-28T02:00:00Z",
};
const ONE = `/api/v1/reference-photos/replacements/${REPLACEMENT.replacementId}`;
const PROPOSE = "POST /api/v1/reference-photos/m-1/replacements";
const ENROL = "PUT /api/v1/reference-photos/m-1";
const RELEASE = "POST /api/v1/identity-reviews/members/m-1/attempts-release";
const PHOTO = new File(["\u00ff\u00d8photo"], "new.jpg", { type: "image/jpeg" });

function suite(): Server {
  const api = server();
  api.answer("GET /api/v1/identity-reviews", {
    items: [
      {
        verificationId: "0198f3a2-0000-7000-8000-0000000000e1",
        claimId: "k-1",
        memberId: "m-1",
        since: "2026-11-28T02:00:00Z",
        verdict: "UNCLEAR",
        reasons: ["SIMILARITY_UNSURE"],
      },
    ],
    next: null,
  });
  api.answer("GET /api/v1/reference-photos/replacements", { items: [REPLACEMENT], next: null });
  api.answer(`GET ${ONE}`, {
    replacement: REPLACEMENT,
    faces: [
      { name: "present", link: `${ONE}/pictures/present?until=1&signature=x` },
      { name: "proposed", link: `${ONE}/pictures/proposed?until=1&signature=y` },
    ],
    decision: `${ONE}/decision`,
  });
  for (const face of ["present", "proposed"]) {
    api.answer(`GET ${ONE}/pictures/${face}`, new Response(new Blob(["jpeg"], { type: "image/jpeg" }), { headers: { "Content-Type": "image/jpeg" } }));
  }
  return api;
}

function open(at: string) {
  return showTo(
    ["claims-officer"],
    <Routes>
      <Route path="identity-reviews" element={<IdentityReviews />} />
      <Route path="replacements" element={<Replacements />} />
      <Route path="replacements/:replacementId" element={<Replacement />} />
      <Route
        path="members/m-1"
        element={
          <Sheet title="Member" personal>
            <Photo memberId="m-1" />
          </Sheet>
        }
      />
    </Routes>,
    at,
  );
}

describe("The reference photo of a member", () => {
  test("is proposed with the reason why the faces differ, and waits for another officer", async () => {
    const api = suite();
    api.answer(PROPOSE, problem(422, "replacement-reason-needed", { detail: "Say why the faces differ." }), Response.json(REPLACEMENT, { status: 202 }));
    const user = userEvent.setup();
    open("/members/m-1");
    await user.upload(screen.getByLabelText("Photo (JPEG or PNG)"), PHOTO);
    expect(screen.getByRole("img", { name: "The photo that you chose" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Propose this photo" }));
    expect(await screen.findByText("Say why the faces differ.")).toBeTruthy();

    await user.click(screen.getByRole("combobox", { name: "Why the faces differ" }));
    await user.click(screen.getByRole("option", { name: "the old photo is poor" }));
    await user.click(screen.getByRole("button", { name: "Propose this photo" }));

    expect((await screen.findByRole("link", { name: "See the proposal" })).getAttribute("href")).toBe(
      `/replacements/${REPLACEMENT.replacementId}`,
    );
    expect(api.to(PROPOSE).map(({ request }) => [new URL(request.url).search, request.headers.get("Content-Type")])).toEqual([
      ["", "image/jpeg"],
      ["?reason=PHOTO_POOR", "image/jpeg"],
    ]);
  });

  test("is enrolled as the first one where there is none", async () => {
    const api = suite();
    api.answer(PROPOSE, problem(409, "reference-photo-missing", { detail: "There is no photo to replace." }));
    api.answer(ENROL, { memberId: "m-1", photoSha256: "x", quality: {}, enrolledAt: "2026-11-29T02:00:00Z" });
    const user = userEvent.setup();
    open("/members/m-1");
    await user.upload(screen.getByLabelText("Photo (JPEG or PNG)"), PHOTO);
    expect(screen.queryByRole("button", { name: "Enrol as the first photo" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Propose this photo" }));
    await user.click(await screen.findByRole("button", { name: "Enrol as the first photo" }));

    expect(await screen.findAllByText("The reference photo is enrolled.")).toBeTruthy();
    expect(screen.queryByText("There is no photo to replace.")).toBeNull();
  });

  test("may be shown to the camera again when an officer has cleared the failed attempts, with a reason", async () => {
    const api = suite();
    api.answer(RELEASE, { devicesReleased: 1, devicesKept: 0 });
    const user = userEvent.setup();
    open("/members/m-1");
    await user.click(screen.getByRole("button", { name: "Clear failed attempts" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByRole("textbox"), "Identity card seen at the counter");
    await user.click(dialog.getByRole("button", { name: "Clear failed attempts" }));

    expect(await screen.findByText("The failed attempts are cleared; devices released: 1.")).toBeTruthy();
    expect(JSON.parse(api.to(RELEASE)[0]?.body ?? "")).toEqual({ reason: "Identity card seen at the counter" });
  });
});

test.each([
  ["/identity-reviews", /0000e1/],
  ["/replacements", /0000f1/],
  [`/replacements/${REPLACEMENT.replacementId}`, /0[.,]41/],
  ["/members/m-1", /JPEG/],
])("%s is accessible in both languages", async (path, shown) => {
  suite();
  for (const language of ["id", "en"] as const) {
    await changeLanguage(language);
    const { unmount } = open(path);
    expect(await screen.findAllByText(shown)).toBeTruthy();
    await expectAccessible();
    unmount();
  }
});
