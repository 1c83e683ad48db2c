package id.jmo.contribution.application.parity;

import id.jmo.contribution.application.parity.Credits.Difference;
import id.jmo.contribution.application.parity.Credits.Key;
import id.jmo.contribution.application.parity.UnmatchedCredits.Place;
import id.jmo.contribution.application.parity.UnmatchedCredits.UnmatchedCredit;
import id.jmo.contribution.model.ContributionId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares each contribution to savings with what the ledger credited for it, as its events say. A contribution waits for its
 * credit from the moment it is posted, so what has waited too long is a difference, and nothing has to be counted for it. The
 * other way round, a credit whose contribution was never posted is kept as soon as its event arrives: contributions are posted before
 * anybody can credit them.
 */
@UseCase
public class CompareWithLedger {

    private static final int PAGE = 50;

    /** @param creditLimit how long the ledger may take to credit a contribution */
    public record Terms(Duration creditLimit) {}

    private final Credits credits;
    private final UnmatchedCredits unmatched;
    private final Terms terms;
    private final Clock clock;

    CompareWithLedger(Credits credits, UnmatchedCredits unmatched, Terms terms, Clock clock) {
        this.credits = credits;
        this.unmatched = unmatched;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The ledger has credited a contribution.
     *
     * @param posting the ledger's id of the credit
     * @param contribution that it names; none if that is no id of a contribution
     */
    public void credited(MemberId member, String posting, @Nullable ContributionId contribution, Rupiah amount) {
        if (contribution == null || !credits.confirm(member, contribution, amount)) {
            unmatched.keep(new UnmatchedCredit(
                    member, posting, contribution, amount, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    /** The credits without a contribution. One whose contribution has been posted meanwhile leaves the list. */
    public Page<UnmatchedCredit> unmatched(@Nullable Place cursor) {
        List<UnmatchedCredit> found = unmatched.page(cursor, PAGE + 1);
        Page<UnmatchedCredit> page = Page.cut(found, PAGE, credit -> new Place(credit.member(), credit.posting()));
        return new Page<>(page.items().stream().filter(this::isUnmatched).toList(), page.next());
    }

    private boolean isUnmatched(UnmatchedCredit credit) {
        boolean posted = credit.contribution() != null
                && credits.confirm(credit.member(), credit.contribution(), credit.amount());
        if (posted) {
            unmatched.remove(credit);
        }
        return !posted;
    }

    /** How many credits have no contribution. */
    public long unmatchedCount() {
        return unmatched.count();
    }

    /** What differs now. */
    public Page<Difference> differences(@Nullable Key cursor) {
        return Page.cut(
                credits.differences(clock.instant().minus(terms.creditLimit()), cursor, PAGE + 1),
                PAGE,
                difference -> new Key(
                        difference.contribution().memberId(),
                        difference.contribution().id()));
    }

    /** How many differ now. */
    public long count() {
        return credits.count(clock.instant().minus(terms.creditLimit()));
    }
}
