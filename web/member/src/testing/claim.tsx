import { server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { Suspense, type ReactNode } from "react";
import { Route, Routes } from "react-router";
import Claim from "../claim/Claim";
import { keepDraft } from "../claim/draft";
import { BANKS } from "./answers";

/** A member who may claim, and has no account on record. */
export const ELIGIBLE = {
  eligible: true,
  balance: 9_600_000,
  available: 9_600_000,
  estimate: { gross: 9_600_000, tax: 480_000, net: 9_120_000 },
  cause: { code: "RESIGNATION", text: "Resignation" },
  bankAccount: null,
  ticks: [{ condition: "balance", satisfied: true, reason: { code: "x", text: "Within the limit." }, nextStep: null, details: {} }],
};
export const ELIGIBILITY = "GET /api/v1/claims/eligibility";
export const SUBMISSION = "POST /api/v1/claims";

/** Plays the API to a member who may claim. */
export function claimServer(): Server {
  const api = server();
  api.answer(ELIGIBILITY, ELIGIBLE);
  api.answer("GET /api/v1/banks", BANKS);
  return api;
}

/** @param following the screen of a claim that was submitted */
export function openClaim(at: string, following: ReactNode = <p>Followed</p>): UserEvent {
  show(
    <Suspense>
      <Routes>
        <Route path="claim/*" element={<Claim />} />
        <Route path="claims/:claimId" element={following} />
      </Routes>
    </Suspense>,
    at,
  );
  return userEvent.setup();
}

const verified = () => ({ id: "v-1", expiresAt: new Date(Date.now() + 600_000).toISOString(), judged: true });

/** A claim that lacks its declaration alone; the key of its request. */
export function ready(): string {
  const key = crypto.randomUUID();
  keepDraft({ key, verification: verified(), bankCode: "014", accountNumber: "1234567890" });
  return key;
}

/** A claim with a selfie, and no account yet. */
export function withSelfie(): void {
  keepDraft({ key: crypto.randomUUID(), verification: verified() });
}

export async function declare(user: UserEvent): Promise<HTMLElement> {
  await user.click(await screen.findByRole("checkbox"));
  return screen.getByRole("button", { name: "Submit the claim" });
}
