package id.jmo.account.messaging;

import id.jmo.platform.values.MemberId;

/** What this service reads of an independent worker who pays again. */
record ContributionResumed(MemberId memberId) {}
