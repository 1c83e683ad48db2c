package id.jmo.account.messaging;

import id.jmo.account.model.kpj.MergerId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;

/** What this service reads of balance-service's answers about mergers: {@code memberId} is whose book was asked. */
final class MergerAnswered {

    private MergerAnswered() {}

    record Refused(MergerId mergerId, MemberId memberId, MemberId counterpart) {}

    record Moved(MergerId mergerId, MemberId memberId, MemberId counterpart, Rupiah amount) {}
}
