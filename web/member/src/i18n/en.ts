import { en as shared } from "@jmo/shared/i18n/en";
import type { id } from "./id";

export const en: typeof id = {
  ...shared,
  welcome: {
    title: "Your old-age savings, in your hand",
    text: "See your JHT balance, claim with a selfie, and follow the claim until the money is in your account.",
    logIn: "Log in",
    first: "Log in with your JMO e-mail address and password.",
  },
  home: {
    greeting: "Hello, {{name}}",
    balance: "JHT balance",
    available: "Can be claimed",
    held: "Held for a claim",
    asOf: "As of {{at}}",
    membership: "Membership",
    active: "Active",
    ended: "Ended on {{on}}",
    kpj: "KPJ number",
    employer: "Employer",
    lastContribution: "Last contribution",
    savings: "JHT balance",
    quick: "Quick actions",
    claim: "Claim JHT",
    claimHint: "A selfie, an account, done: about five minutes",
    track: "Track the claim",
    running: "Your claim is under way",
    lastClaim: "Your last claim",
    follow: "Follow the claim",
    missing_one: "Your employer has not paid the contribution of {{count}} month.",
    missing_other: "Your employer has not paid the contributions of {{count}} months.",
    statement: "Statement (RSJHT)",
    simulation: "JHT and JP simulation",
    outageUntil: "Expected back {{at}}.",
  },
  navigation: {
    label: "Main menu",
    savings: "Balance",
    contributions: "Payments",
    menu: "All services",
  },
};
