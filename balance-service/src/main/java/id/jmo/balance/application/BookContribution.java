package id.jmo.balance.application;

import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.PaidContribution;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Credits a contribution once it was paid: one posting each, whose id derives from the contribution's. */
@UseCase
public class BookContribution {

    private final Ledger ledger;
    private final MissingMonths missing;

    BookContribution(Ledger ledger, MissingMonths missing) {
        this.ledger = ledger;
        this.missing = missing;
    }

    /** @param trace as W3C {@code traceparent}, in which it was paid; null for the current one */
    public record Paid(
            MemberId member,
            String contributionId,
            YearMonth month,
            PaidContribution paid,
            @Nullable String trace) {

        private Entry.Credit credit() {
            return new Entry.Credit(CreditKind.CONTRIBUTION, month, paid.amount(), contributionId, paid);
        }
    }

    /**
     * Credits many contributions together, as far as nothing is unusual about them.
     *
     * @return the places of those that are to be {@linkplain #contributionPaid credited} by themselves
     */
    public Set<Integer> contributionsPaid(List<Paid> contributions) {
        missing.paid(contributions.stream()
                .map(each -> new MissingMonths.PaidMonth(
                        each.member(), each.month(), each.paid().employerNumber()))
                .toList());
        List<Integer> credited = IntStream.range(0, contributions.size())
                .filter(place -> !contributions.get(place).paid().amount().isZero())
                .boxed()
                .toList();
        Set<Integer> booked = ledger.tryBookAll(credited.stream()
                .map(contributions::get)
                .map(each -> new Ledger.Order(each.member(), each.credit(), each.trace()))
                .toList());
        return IntStream.range(0, credited.size())
                .filter(i -> !booked.contains(i))
                .mapToObj(credited::get)
                .collect(Collectors.toSet());
    }

    /**
     * Credits both JHT parts together. What was paid for other programmes only is not the member's savings and is not booked.
     *
     * @throws LedgerContradiction if the contribution was credited before with other particulars, or to another member
     */
    public void contributionPaid(MemberId member, String contributionId, YearMonth month, PaidContribution paid) {
        missing.paid(List.of(new MissingMonths.PaidMonth(member, month, paid.employerNumber())));
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
