package id.jmo.account.messaging;

import id.jmo.platform.values.MemberId;
import java.time.LocalDate;

/** What this service reads of a paid contribution. */
record ContributionPaid(MemberId memberId, LocalDate paidOn) {}
