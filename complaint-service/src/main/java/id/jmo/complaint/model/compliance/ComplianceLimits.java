package id.jmo.complaint.model.compliance;

import id.jmo.platform.caseclock.TimeLimit;

/**
 * How long each step may take.
 *
 * @param warning how long each warning gives the employer: PP 86/2013, article 6
 * @param fine how long the employer has to pay, counted from the end of the last warning: PP 86/2013, article 7
 * @param planVisit the officers' own: from the opening until a visit is planned
 * @param nextStep the officers' own: after a visit, or after the employer's time is over
 */
public record ComplianceLimits(TimeLimit warning, TimeLimit fine, TimeLimit planVisit, TimeLimit nextStep) {}
