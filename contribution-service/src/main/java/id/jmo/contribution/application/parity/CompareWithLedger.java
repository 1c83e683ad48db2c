package id.jmo.contribution.application.parity;

import id.jmo.contribution.application.parity.Credits.Difference;
import id.jmo.contribution.application.parity.Credits.Key;
import id.jmo.contribution.model.ContributionId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Compares each contribution to savings with what the ledger credited for it, as its events say. A contribution waits for its
 * credit from the moment it is posted, so what has waited too long is a difference, and nothing has to be counted for it.
 */
@UseCase
public class CompareWithLedger {

    private static final int PAGE = 50;

    /** @param creditLimit how long the ledger may take to credit a contribution */
    public record Terms(Duration creditLimit) {}

    private final Credits credits;
    private final Terms terms;
    private final Clock clock;

    CompareWithLedger(Credits credits, Terms terms, Clock clock) {
        this.credits = credits;
        this.terms = terms;
        this.clock = clock;
    }

    /** The ledger has credited a contribution. */
    public void credited(MemberId member, ContributionId contribution, Rupiah amount) {
        credits.confirm(member, contribution, amount);
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
