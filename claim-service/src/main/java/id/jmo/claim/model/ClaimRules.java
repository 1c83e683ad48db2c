package id.jmo.claim.model;

import id.jmo.claim.model.rules.BalanceLimit;
import id.jmo.claim.model.rules.FourEyes;
import id.jmo.claim.model.rules.JhtTax;
import id.jmo.claim.model.rules.SameDayDeadline;

/** The policies that decide over a claim once it is submitted. */
public record ClaimRules(
        BalanceLimit balanceLimit,
        JhtTax tax,
        FourEyes fourEyes,
        SameDayDeadline sameDayDeadline,
        StepDeadlines deadlines) {}
