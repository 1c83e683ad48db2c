package id.jmo.account.application.kpj;

import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Watches mergers whose step takes too long: it is asked for again, which moves nothing twice, and the merger stands on the
 * operators' list until the answer comes. None is ever given up, as money may be on its way.
 */
@UseCase
public class WatchMergers {

    private static final int PAGE = 50;

    /**
     * @param stepLimit how long balance-service may take for a step
     * @param askAgainAfter how long after the last request it is repeated
     */
    public record Terms(Duration stepLimit, Duration askAgainAfter) {}

    /** @param lateBy how long ago the answer was due */
    public record Late(FurtherKpj kpj, Duration lateBy) {}

    private final FurtherKpjs kpjs;
    private final Terms terms;
    private final LeasedBatches batches;
    private final Clock clock;

    WatchMergers(FurtherKpjs kpjs, Terms terms, Leases leases, Clock clock) {
        this.kpjs = kpjs;
        this.terms = terms;
        this.batches = new LeasedBatches(leases, "watch-mergers");
        this.clock = clock;
    }

    /** One pass over all that have waited too long since they were asked for last. */
    public void run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant askedBefore = now.minus(terms.askAgainAfter());
        batches.each(
                (@Nullable MemberId cursor) -> kpjs.askedBefore(askedBefore, cursor, LeasedBatches.SIZE),
                FurtherKpj::id,
                kpj -> kpjs.change(kpj.id(), current -> current.askAgain(askedBefore, now)));
    }

    /** How many mergers there are whose step is late. */
    public long countLate() {
        return kpjs.countAwaitingSince(clock.instant().minus(terms.stepLimit()));
    }

    /** Mergers whose step is late. */
    public Page<Late> late(@Nullable MemberId cursor) {
        Instant now = clock.instant();
        return Page.cut(kpjs.awaitingSince(now.minus(terms.stepLimit()), cursor, PAGE + 1), PAGE, FurtherKpj::id)
                .map(kpj -> new Late(kpj, Objects.requireNonNull(kpj.awaited()).lateBy(terms.stepLimit(), now)));
    }
}
