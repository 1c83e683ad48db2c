export const STEPS = ["check", "selfie", "account", "review"] as const;
export type Step = (typeof STEPS)[number];

/** Each step is an address of its own, so that the back button goes back by one. */
export const PATHS: Record<Step, string> = {
  check: "/claim",
  selfie: "/claim/selfie",
  account: "/claim/account",
  review: "/claim/review",
};
