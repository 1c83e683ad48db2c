package id.jmo.balance.persistence;

import id.jmo.balance.model.Account;
import id.jmo.balance.model.AwaitingPayout;
import id.jmo.balance.model.Findings;
import id.jmo.balance.model.ProofId;
import id.jmo.balance.model.ProofRun;
import id.jmo.balance.model.Violation;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proof as it is stored. */
record ProofRunDocument(
        String id,
        ProofRun.Kind kind,
        ProofRun.State state,
        ProofRun.Phase phase,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant from,
        ProofRun.@Nullable Cursor cursor,
        FindingsDocument findings,
        @Nullable Instant soundUpTo,
        boolean ledgerSound,
        long step) {

    record FindingsDocument(
            long books,
            long postings,
            Map<Account.Kind, Rupiah> totals,
            long violationsFound,
            List<Violation> violations,
            List<AwaitingDocument> awaiting) {

        static FindingsDocument of(Findings findings) {
            return new FindingsDocument(
                    findings.books(),
                    findings.postings(),
                    findings.totals(),
                    findings.violationsFound(),
                    findings.violations(),
                    findings.awaiting().stream().map(AwaitingDocument::of).toList());
        }

        Findings toFindings() {
            return new Findings(
                    books,
                    postings,
                    totals,
                    violationsFound,
                    violations,
                    awaiting.stream().map(AwaitingDocument::toPayout).toList());
        }
    }

    record AwaitingDocument(MemberId member, CauseDocument cause, PayoutId payout, Rupiah paid) {

        static AwaitingDocument of(AwaitingPayout awaiting) {
            return new AwaitingDocument(
                    awaiting.member(), CauseDocument.of(awaiting.cause()), awaiting.payout(), awaiting.paid());
        }

        AwaitingPayout toPayout() {
            return new AwaitingPayout(member, cause.toCause(), payout, paid);
        }
    }

    static ProofRunDocument of(ProofRun run) {
        return new ProofRunDocument(
                run.id().toString(),
                run.kind(),
                run.state(),
                run.phase(),
                run.requestedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.from(),
                run.cursor(),
                FindingsDocument.of(run.findings()),
                run.soundUpTo(),
                run.ledgerSound(),
                run.step());
    }

    ProofRun toRun() {
        return new ProofRun(
                new ProofId(UUID.fromString(id)),
                kind,
                state,
                phase,
                requestedAt,
                startedAt,
                finishedAt,
                from,
                cursor,
                findings.toFindings(),
                soundUpTo,
                ledgerSound,
                step);
    }
}
