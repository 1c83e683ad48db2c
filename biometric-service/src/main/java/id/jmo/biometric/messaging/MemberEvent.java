package id.jmo.biometric.messaging;

import id.jmo.platform.values.MemberId;

/** What this service reads of every event of {@code jmo.members.v1}. */
record MemberEvent(MemberId memberId) {}
