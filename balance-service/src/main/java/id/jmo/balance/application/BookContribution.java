package id.jmo.balance.application;

import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.PaidContribution;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;

/** Credits a contribution once it was paid: one posting each, whose id derives from the contribution's. */
@UseCase
public class BookContribution {

    private final Ledger ledger;
    private final MissingMonths missing;

    BookContribution(Ledger ledger, MissingMonths missing) {
        this.ledger = ledger;
        this.missing = missing;
    }

    /**
     * Credits both JHT parts together. What was paid for other programmes only is not the member's savings and is not booked.
     *
     * @throws LedgerContradiction if the contribution was credited before with other particulars, or to another member
     */
    public void contributionPaid(MemberId member, String contributionId, YearMonth month, PaidContribution paid) {
        missing.paid(member, month, paid.employerNumber());
        if (paid.amount().isZero()) {
            return;
        }
        var credit = new Entry.Credit(CreditKind.CONTRIBUTION, month, paid.amount(), contributionId, paid);
        if (ledger.book(member, credit) == Ledger.Outcome.ALREADY_BOOKED
                && ledger.find(member, credit.id())
                        .filter(posting -> posting.entry().equals(credit))
                        .isEmpty()) {
            throw new LedgerContradiction("%s was credited otherwise before".formatted(credit.id()));
        }
    }
}
