import { en as shared } from "@jmo/shared/i18n/en";
import type { id } from "./id";

export const en: typeof id = {
  ...shared,
  app: { ...shared.app, name: "JMO console" },
  console: {
    navigation: "Parts of the console",
    welcome: "Officers' console",
    welcomeText: "For those who work at BPJS Ketenagakerjaan. Log in with your password and the code of your authenticator app.",
    logIn: "Log in",
    signedInAs: "Logged in as {{login}}",
    noRole: "This account has no role here",
    noRoleDetail:
      "You are logged in as {{login}}. If that is your account as a member, sign out first, and log in with your account for work. If it is your account for work, ask the administrator for its role.",
    otherAccount: "Sign out and log in with another account",
    notYours: "This part is not for your role",
    notYoursDetail: "This page is for: {{roles}}. If you need it, ask the administrator for that role.",
    recorded: "Every look at personal data here is recorded: who looked, when, and at whose data.",
    roles: {
      "claims-officer": "claims officers",
      "complaint-officer": "complaint officers",
      supervisor: "supervisors",
      operator: "operators",
      editor: "editors",
      auditor: "auditors",
    },
    groups: { work: "Work", members: "Members", operations: "Operations", content: "Content" },
    screens: {
      home: "Work queues",
      health: "Health of services",
      late: "What is late",
      payouts: "Payouts",
      payoutDays: "Payouts and the bank",
      contributionDays: "Contributions and the bank",
      deadLetters: "Dead letters",
      deliveries: "Failed deliveries",
      imports: "File imports",
      rates: "Development rates",
      proof: "Proof of the ledger",
      differences: "Ledger differences",
      outages: "Outages",
      campaigns: "Campaigns",
      audit: "Audit records",
      contents: "Content",
    },
  },
};
