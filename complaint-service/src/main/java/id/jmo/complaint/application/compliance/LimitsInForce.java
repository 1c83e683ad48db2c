package id.jmo.complaint.application.compliance;

import id.jmo.complaint.model.compliance.ComplianceLimits;
import id.jmo.platform.values.Dated;

/** The limits, which a law may change from a day on. A letter keeps those of the day on which it was issued. */
public record LimitsInForce(Dated<ComplianceLimits> limits) {}
