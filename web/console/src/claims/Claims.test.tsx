import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { showTo } from "../testing/staff";
import ClaimReview from "./ClaimReview";
import ClaimReviews from "./ClaimReviews";

const CLAIM = {
  claimId: "0198f3a2-0000-7000-8000-0000000000c1",
  memberId: "0198f3a2-0000-7000-8000-00000000000a",
  verificationId: "v-1",
  status: "IN_REVIEW",
  cause: { code: "RESIGNED", text: "Resigned" },
  submittedAt: "2026-11-29T02:00:00Z",
  payBy: "2126-11-29T02:00:00Z",
  waitingSince: "2026-11-29T02:00:00Z",
  amount: 9_000_000,
  doubt: { reasons: [{ code: "NO_MATCH", text: "The face does not match the reference photo." }], similarity: 0.21, liveness: 0.93 },
  firstApproval: null as { officer: string; reason: string } | null,
  decisions: [] as object[],
  timeline: [{ number: 1, at: "2026-11-29T02:00:00Z", phase: "SUBMITTED", phaseLabel: "Submitted", code: "submitted", text: "Claim submitted", reasons: [], note: null }],
  nextSteps: [],
};
const OTHER = { ...CLAIM, claimId: "0198f3a2-0000-7000-8000-0000000000c2", status: "AWAITING_SECOND_OFFICER", payBy: "2020-01-01T00:00:00Z", amount: 14_000_000 };
const MEASUREMENT = {
  verdict: "NO_MATCH",
  reasons: ["NO_MATCH"],
  similarity: 0.21,
  liveness: 0.93,
  actions: [],
  frames: [
    {
      step: "FRONTAL",
      takenAtMillis: 0,
      sha256: "f1",
      quality: { facePixels: 300, clippedShare: 0, sharpness: 0.4, eyesClosed: 0.1, alignmentResidual: 1 },
      liveness: 0.93,
      turn: 0.02,
      similarity: 0.21,
      continuity: 1,
    },
  ],
  policyVersion: "2026-1",
  engine: { engine: "embedded-onnx", models: "faceplugin" },
  captureSha256: "c",
  takenAt: "2026-11-29T02:00:00Z",
};
const IDENTITY = {
  waiting: { verificationId: "v-1", claimId: CLAIM.claimId, memberId: CLAIM.memberId, verdict: "NO_MATCH", reasons: ["NO_MATCH"], since: CLAIM.submittedAt },
  verification: { verificationId: "v-1", purpose: "CLAIM", state: "USED", openedAt: CLAIM.submittedAt, expiresAt: CLAIM.payBy, measurement: MEASUREMENT },
  faces: [
    { name: "reference", link: "/api/v1/identity-reviews/v-1/pictures/reference?until=1&signature=a" },
    { name: "frame-1", step: "FRONTAL", link: "/api/v1/identity-reviews/v-1/pictures/frame-1?until=1&signature=b" },
    { name: "frame-2", step: "FRONTAL", link: "/api/v1/identity-reviews/v-1/pictures/frame-2?until=1&signature=c" },
  ],
  decision: "",
};
const READ = `GET /api/v1/claim-reviews/${CLAIM.claimId}`;
const DECIDE = `POST /api/v1/claim-reviews/${CLAIM.claimId}/decision`;

function suite(claim: object = CLAIM): Server {
  const api = server();
  api.answer("GET /api/v1/claim-reviews", { items: [CLAIM, OTHER], next: null });
  api.answer(READ, claim);
  api.answer("GET /api/v1/identity-reviews/v-1", IDENTITY);
  for (const name of ["reference", "frame-1", "frame-2"]) {
    api.answer(`GET /api/v1/identity-reviews/v-1/pictures/${name}`, new Response("jpeg", { headers: { "Content-Type": "image/jpeg" } }));
  }
  return api;
}

function open(roles: Parameters<typeof showTo>[0] = ["claims-officer"], at = `/claim-reviews/${CLAIM.claimId}`) {
  return showTo(
    roles,
    <Routes>
      <Route path="claim-reviews" element={<ClaimReviews />} />
      <Route path="claim-reviews/:claimId" element={<ClaimReview />} />
    </Routes>,
    at,
  );
}

beforeEach(() => {
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:picture", revokeObjectURL: () => undefined }));
});

describe("The queue of claims", () => {
  test("is gone through by the keyboard, and Enter opens the claim", async () => {
    suite();
    const user = userEvent.setup();
    open(undefined, "/claim-reviews");
    await screen.findByRole("table");

    await user.keyboard("j");
    expect(document.activeElement?.textContent).toBe("…000000c1");
    await user.keyboard("j");
    expect(document.activeElement?.textContent).toBe("…000000c2");
    await user.keyboard("k{Enter}");

    expect(await screen.findByText("The faces side by side")).toBeTruthy();
  });

  test("shows which limit has passed in words, sorts and filters", async () => {
    suite();
    const user = userEvent.setup();
    open(undefined, "/claim-reviews");

    expect(within(await screen.findByRole("row", { name: /000000c2/ })).getByText("Overdue")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "To be paid by" }));
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["…000000c2", "…000000c1"]);
    await user.keyboard("/");
    await user.keyboard("second officer");
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["…000000c2"]);
    expect(screen.getByRole("status").textContent).toBe("1 row");
  });

  test.each(["id", "en"] as const)("is accessible in %s", async (language) => {
    suite();
    await changeLanguage(language);
    open(undefined, "/claim-reviews");
    await screen.findByRole("table");

    await expectAccessible();
  });
});

describe("A claim under review", () => {
  test("shows both faces, what was measured in words and figures, and that the look is recorded", async () => {
    const api = suite();
    open();

    expect(await screen.findByRole("img", { name: "Reference photo" })).toBeTruthy();
    expect(screen.getByRole("img", { name: "Selfie 1 of 2, facing the camera" })).toBeTruthy();
    expect(screen.getByRole("img", { name: "Selfie 2 of 2, facing the camera" })).toBeTruthy();
    expect(screen.getByText("not similar enough: 0.21 (−1 to 1; from 0.55 on it matches without an officer)")).toBeTruthy();
    expect(screen.getByText("The face does not match the reference photo.")).toBeTruthy();
    expect(screen.getByText("Looking at this page is recorded: who looked, when, and at whose data.")).toBeTruthy();
    expect(api.to("GET /api/v1/identity-reviews/v-1/pictures/reference")[0]?.request.headers.get("Authorization")).toBe("Bearer a-token");
  });

  test("is approved once, whatever is pressed, and only with a reason", async () => {
    const api = suite();
    api.answer(DECIDE, { ...CLAIM, status: "PAYING" });
    const user = userEvent.setup();
    open();

    await user.click(await screen.findByRole("button", { name: "Approve" }));
    expect(screen.getByText("Write your reason.")).toBeTruthy();
    await user.type(screen.getByLabelText("Reason, in your own words"), "Compared with the card.");
    api.answer(READ, { ...CLAIM, status: "PAYING", waitingSince: null, amount: null, doubt: null });
    await user.dblClick(screen.getByRole("button", { name: "Approve" }));

    expect(await screen.findByText("This claim does not wait for an officer.")).toBeTruthy();
    expect(api.to(DECIDE)).toHaveLength(1);
    expect(JSON.parse(api.to(DECIDE)[0]?.body ?? "")).toEqual({ decision: "APPROVE", reason: "Compared with the card." });
  });

  test("that somebody else decided meanwhile says so, and shows how it stands", async () => {
    const api = suite();
    api.answer(DECIDE, problem(409, "claim-not-in-review", { detail: "It is decided." }));
    const user = userEvent.setup();
    open();
    await user.type(await screen.findByLabelText("Reason, in your own words"), "Compared.");
    api.answer(READ, {
      ...CLAIM,
      status: "PAYING",
      doubt: null,
      decisions: [{ officer: "s-officer2", verdict: "APPROVED", reason: "I know the face.", at: CLAIM.submittedAt }],
    });
    await user.click(screen.getByRole("button", { name: "Approve" }));

    expect(await screen.findByText("Somebody else was faster")).toBeTruthy();
    expect(await screen.findByText("I know the face.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Approve" }).hasAttribute("disabled")).toBe(true);
  });

  test("is refused only after a question", async () => {
    const api = suite();
    api.answer(DECIDE, { ...CLAIM, status: "REJECTED" });
    const user = userEvent.setup();
    open();
    await user.type(await screen.findByLabelText("Reason, in your own words"), "Another person.");
    await user.click(screen.getByRole("button", { name: "Refuse" }));
    expect(api.to(DECIDE)).toEqual([]);
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Refuse" }));

    await waitFor(() => {
      expect(api.to(DECIDE)).toHaveLength(1);
    });
  });

  test("that the same officer approved first cannot be confirmed by them", async () => {
    suite({ ...OTHER, claimId: CLAIM.claimId, firstApproval: { officer: "s-officer1", reason: "Compared." } });
    open();

    expect(await screen.findByText(/You cannot confirm your own approval/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Approve" }).hasAttribute("disabled")).toBe(true);
  });

  test("is read by an auditor without faces and without a decision", async () => {
    const api = suite();
    api.answer("GET /api/v1/verifications/v-1", IDENTITY.verification);
    open(["auditor"]);

    expect(await screen.findByText("Faces are for claims officers only. The measurements are below.")).toBeTruthy();
    expect(await screen.findByText("You may read this claim. Claims officers decide.")).toBeTruthy();
    expect(await screen.findByText("The face does not match")).toBeTruthy();
    expect(api.to("GET /api/v1/identity-reviews/v-1")).toEqual([]);
  });

  test.each(["id", "en"] as const)("is accessible in %s", async (language) => {
    suite();
    await changeLanguage(language);
    open();
    await waitFor(() => {
      expect(screen.getAllByRole("img")).toHaveLength(2);
    });

    await expectAccessible();
  });
});
