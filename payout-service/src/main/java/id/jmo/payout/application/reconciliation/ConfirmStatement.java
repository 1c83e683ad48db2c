package id.jmo.payout.application.reconciliation;

import id.jmo.payout.application.Payouts;
import id.jmo.payout.application.reconciliation.StatementFiles.Confirmation;
import id.jmo.payout.application.reconciliation.StatementFiles.Sent;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Page;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a statement that came as a file count, and has its days compared. It takes another operator than the one who sent the
 * file: a line of returned money makes its payout returned, and then it can be paid again.
 */
@UseCase
public class ConfirmStatement {

    public enum Outcome {
        CONFIRMED,
        NOT_FOUND,
        SAME_OPERATOR
    }

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmStatement.class);

    private static final int PAGE = 50;

    private final StatementFiles files;
    private final Reconciliations reconciliations;
    private final Payouts payouts;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    ConfirmStatement(
            StatementFiles files,
            Reconciliations reconciliations,
            Payouts payouts,
            WakeUpSignal reconciliationWakeUp,
            Clock clock) {
        this.files = files;
        this.reconciliations = reconciliations;
        this.payouts = payouts;
        this.wakeUp = reconciliationWakeUp;
        this.clock = clock;
    }

    /**
     * The files that nobody has confirmed yet, by their ids; also those that were refused or are being read.
     *
     * @param after the last one that was listed before; none for the first page
     */
    public Page<UUID> unconfirmed(@Nullable UUID after) {
        return Page.cut(files.unconfirmed(after, PAGE + 1), PAGE, file -> file);
    }

    /** May be repeated: what a crash has left undone is done then. */
    public Outcome confirm(UUID file, String operator) {
        Sent sent = files.find(file).orElse(null);
        if (sent == null) {
            return Outcome.NOT_FOUND;
        }
        if (sent.sentBy().equals(operator)) {
            return Outcome.SAME_OPERATOR;
        }
        Instant now = clock.instant();
        if (files.confirm(file, new Confirmation(operator, now))) {
            LOG.info("Statement file {} is confirmed, days {}", file, sent.days());
        }
        files.letCount(file);
        sent.days().forEach(day -> compare(day, now));
        wakeUp.signal();
        return Outcome.CONFIRMED;
    }

    /** A day that is not over is compared when it is; before the first payout there is nothing to compare. */
    private void compare(LocalDate day, Instant now) {
        if (!day.isBefore(Jakarta.dateOf(now)) || isBeforeFirstPayout(day)) {
            return;
        }
        reconciliations.takeOnFile(day, now);
    }

    private boolean isBeforeFirstPayout(LocalDate day) {
        return payouts.firstOrderedAt()
                .map(first -> day.isBefore(Jakarta.dateOf(first)))
                .orElse(true);
    }
}
