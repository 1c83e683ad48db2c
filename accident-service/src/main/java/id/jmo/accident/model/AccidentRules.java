package id.jmo.accident.model;

import id.jmo.accident.model.benefit.BenefitPolicy;

/** The policies that decide over a case. */
public record AccidentRules(BenefitPolicy benefits, WagePolicy wages, FourEyes fourEyes, Deadlines deadlines) {}
