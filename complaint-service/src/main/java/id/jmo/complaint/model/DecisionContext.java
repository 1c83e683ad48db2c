package id.jmo.complaint.model;

import id.jmo.platform.values.BusinessCalendar;
import java.time.Instant;

/**
 * Everything that a decision depends on besides the complaint and the trigger. A decision reads no clock and knows no store:
 * the same input always gives the same result.
 */
public record DecisionContext(BusinessCalendar calendar, Instant now) {}
