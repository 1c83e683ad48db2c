package id.jmo.account.messaging;

import id.jmo.platform.values.MemberId;
import java.time.LocalDate;

/** What this service reads of an independent worker who is inactive since that day. */
record ContributionLapsed(MemberId memberId, LocalDate lapsedOn) {}
