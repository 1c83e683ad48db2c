package id.jmo.accident.messaging;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What this service reads of the events of balance-service. */
final class SavingsEvent {

    private SavingsEvent() {}

    /** @param lastContributionMonth none where only an opening balance has come in */
    record Credited(MemberId memberId, @Nullable YearMonth lastContributionMonth) {}

    record BenefitSettled(AccidentId accidentId, PayoutId payoutId) {}
}
