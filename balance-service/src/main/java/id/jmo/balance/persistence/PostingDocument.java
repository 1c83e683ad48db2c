package id.jmo.balance.persistence;

import id.jmo.balance.model.Account;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.DevelopmentKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.HoldRefusal;
import id.jmo.balance.model.Line;
import id.jmo.balance.model.MergerId;
import id.jmo.balance.model.PaidContribution;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.Terms;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A posting as it is stored. {@code slots} names every place the posting takes, as {@code account#sequence}, and the
 * place in the member's book too; a unique index over member and elements gives each place to one posting only.
 */
record PostingDocument(
        String id,
        MemberId member,
        long sequence,
        Kind kind,
        List<String> slots,
        List<LineDocument> lines,
        Instant postedAt,
        @Nullable ClaimId claim,
        @Nullable AccidentId accident,
        @Nullable PayoutId payout,
        @Nullable CreditKind credit,
        @Nullable YearMonth month,
        @Nullable String externalId,
        @Nullable HoldRefusal refusal,
        @Nullable Rupiah amount,
        @Nullable Rupiah gross,
        @Nullable Rupiah tax,
        @Nullable Rupiah net,
        @Nullable MergerId merger,
        @Nullable MemberId counterpart,
        @Nullable PaidDocument paid,
        @Nullable DevelopmentDocument development) {

    enum Kind {
        CREDIT,
        HELD,
        HOLD_AWAITING,
        HOLD_REFUSED,
        HOLD_FORGONE,
        RELEASED,
        CLAIM_CLOSED,
        TERMS_AGREED,
        BENEFIT_ORDERED,
        PAYOUT_AWAITING,
        SETTLED,
        PAYOUT_VOIDED,
        REVERSED,
        MERGED_OUT,
        MERGE_OUT_REFUSED,
        MERGED_IN,
        MERGE_IN_REFUSED,
        MERGE_UNDONE,
        DEVELOPED
    }

    record LineDocument(String account, long sequence, Rupiah amount, Rupiah balanceAfter) {}

    /** @param paidOn ISO 8601 */
    record PaidDocument(
            String segment,
            Rupiah wage,
            Rupiah employerPart,
            Rupiah workerPart,
            @Nullable String employerNumber,
            @Nullable String employer,
            String paidOn) {

        static @Nullable PaidDocument of(@Nullable PaidContribution paid) {
            return paid == null
                    ? null
                    : new PaidDocument(
                            paid.segment(),
                            paid.wage(),
                            paid.employerPart(),
                            paid.workerPart(),
                            paid.employerNumber(),
                            paid.employer(),
                            paid.paidOn().toString());
        }

        PaidContribution toPaid() {
            return new PaidContribution(
                    segment, wage, employerPart, workerPart, employerNumber, employer, LocalDate.parse(paidOn));
        }
    }

    /** @param rate a year, exactly */
    record DevelopmentDocument(DevelopmentKind kind, String rate) {}

    /** The entry's own fields, before they are put among the posting's. */
    private record Details(
            Kind kind,
            @Nullable Cause cause,
            @Nullable PayoutId payout,
            Entry.@Nullable Credit credit,
            @Nullable HoldRefusal refusal,
            @Nullable Rupiah amount,
            @Nullable Terms terms,
            @Nullable MergerId merger,
            @Nullable MemberId counterpart) {

        Details(
                Kind kind,
                @Nullable Cause cause,
                @Nullable PayoutId payout,
                Entry.@Nullable Credit credit,
                @Nullable HoldRefusal refusal,
                @Nullable Rupiah amount,
                @Nullable Terms terms) {
            this(kind, cause, payout, credit, refusal, amount, terms, null, null);
        }

        private static Details ofMerger(Kind kind, MergerId merger, MemberId counterpart, @Nullable Rupiah amount) {
            return new Details(kind, null, null, null, null, amount, null, merger, counterpart);
        }

        static Details of(Entry entry) {
            return switch (entry) {
                case Entry.Credit credit -> new Details(Kind.CREDIT, null, null, credit, null, credit.amount(), null);
                case Entry.Developed developed ->
                    new Details(Kind.DEVELOPED, null, null, null, null, developed.amount(), null);
                case Entry.Held held -> ofClaim(Kind.HELD, held.claim(), held.amount());
                case Entry.HoldAwaiting awaiting -> ofClaim(Kind.HOLD_AWAITING, awaiting.claim(), null);
                case Entry.HoldRefused refused ->
                    new Details(
                            Kind.HOLD_REFUSED,
                            new Cause.Claim(refused.claim()),
                            null,
                            null,
                            refused.reason(),
                            null,
                            null);
                case Entry.HoldForgone forgone -> ofClaim(Kind.HOLD_FORGONE, forgone.claim(), null);
                case Entry.Released released -> ofClaim(Kind.RELEASED, released.claim(), released.amount());
                case Entry.ClaimClosed closed -> ofClaim(Kind.CLAIM_CLOSED, closed.claim(), null);
                case Entry.TermsAgreed agreed ->
                    new Details(
                            Kind.TERMS_AGREED, new Cause.Claim(agreed.claim()), null, null, null, null, agreed.terms());
                case Entry.BenefitOrdered(AccidentId accident, Rupiah amount) ->
                    new Details(Kind.BENEFIT_ORDERED, new Cause.Accident(accident), null, null, null, amount, null);
                case Entry.PayoutAwaiting(Cause cause, PayoutId payout, Rupiah paid) ->
                    new Details(Kind.PAYOUT_AWAITING, cause, payout, null, null, paid, null);
                case Entry.Settled(Cause cause, PayoutId payout, Terms terms, Rupiah remainder) ->
                    new Details(Kind.SETTLED, cause, payout, null, null, remainder, terms);
                case Entry.PayoutVoided(Cause cause, PayoutId payout) ->
                    new Details(Kind.PAYOUT_VOIDED, cause, payout, null, null, null, null);
                case Entry.Reversed(Cause cause, PayoutId payout, Terms terms) ->
                    new Details(Kind.REVERSED, cause, payout, null, null, null, terms);
                case Entry.MergedOut(MergerId merger, MemberId into, Rupiah amount) ->
                    ofMerger(Kind.MERGED_OUT, merger, into, amount);
                case Entry.MergeOutRefused(MergerId merger, MemberId into) ->
                    ofMerger(Kind.MERGE_OUT_REFUSED, merger, into, null);
                case Entry.MergedIn(MergerId merger, MemberId from, Rupiah amount) ->
                    ofMerger(Kind.MERGED_IN, merger, from, amount);
                case Entry.MergeInRefused(MergerId merger, MemberId from) ->
                    ofMerger(Kind.MERGE_IN_REFUSED, merger, from, null);
                case Entry.MergeUndone(MergerId merger, MemberId into, Rupiah amount) ->
                    ofMerger(Kind.MERGE_UNDONE, merger, into, amount);
            };
        }

        private static Details ofClaim(Kind kind, ClaimId claim, @Nullable Rupiah amount) {
            return new Details(kind, new Cause.Claim(claim), null, null, null, amount, null);
        }
    }

    static PostingDocument of(Posting posting) {
        Details details = Details.of(posting.entry());
        Entry.Credit credit = details.credit();
        Entry.Developed developed = posting.entry() instanceof Entry.Developed development ? development : null;
        Terms terms = details.terms();
        return new PostingDocument(
                posting.id(),
                posting.member(),
                posting.sequence(),
                details.kind(),
                slots(posting),
                posting.lines().stream()
                        .map(line -> new LineDocument(
                                line.account().name(), line.sequence(), line.amount(), line.balanceAfter()))
                        .toList(),
                posting.postedAt(),
                details.cause() instanceof Cause.Claim(ClaimId claim) ? claim : null,
                details.cause() instanceof Cause.Accident(AccidentId accident) ? accident : null,
                details.payout(),
                credit == null ? null : credit.kind(),
                credit != null ? credit.month() : developed != null ? developed.month() : null,
                credit != null ? credit.externalId() : developed != null ? developed.key() : null,
                details.refusal(),
                details.amount(),
                terms == null ? null : terms.gross(),
                terms == null ? null : terms.tax(),
                terms == null ? null : terms.net(),
                details.merger(),
                details.counterpart(),
                credit == null ? null : PaidDocument.of(credit.paid()),
                developed == null
                        ? null
                        : new DevelopmentDocument(
                                developed.kind(), developed.rate().toPlainString()));
    }

    /** @throws RuntimeException if the document is not what this class writes */
    Posting toPosting() {
        Posting posting = new Posting(
                member,
                sequence,
                toEntry(),
                lines.stream()
                        .map(line -> new Line(
                                Account.named(line.account()), line.sequence(), line.amount(), line.balanceAfter()))
                        .toList(),
                postedAt);
        if (!posting.id().equals(id)) {
            throw new IllegalStateException("its entry is " + posting.id());
        }
        if (!slots(posting).equals(slots)) {
            throw new IllegalStateException("its slots are %s, its lines take %s".formatted(slots, slots(posting)));
        }
        return posting;
    }

    static String bookSlot(MemberId member, long sequence) {
        return "book:" + member + "#" + sequence;
    }

    private static List<String> slots(Posting posting) {
        List<String> slots = new ArrayList<>();
        slots.add(bookSlot(posting.member(), posting.sequence()));
        posting.lines().forEach(line -> slots.add(line.account().name() + "#" + line.sequence()));
        return slots;
    }

    private Entry toEntry() {
        return switch (kind) {
            case CREDIT ->
                new Entry.Credit(
                        there(credit, "credit"),
                        month,
                        entryAmount(),
                        there(externalId, "externalId"),
                        paid == null ? null : paid.toPaid());
            case HELD -> new Entry.Held(claimId(), entryAmount());
            case HOLD_AWAITING -> new Entry.HoldAwaiting(claimId());
            case HOLD_REFUSED -> new Entry.HoldRefused(claimId(), there(refusal, "refusal"));
            case HOLD_FORGONE -> new Entry.HoldForgone(claimId());
            case RELEASED -> new Entry.Released(claimId(), entryAmount());
            case CLAIM_CLOSED -> new Entry.ClaimClosed(claimId());
            case TERMS_AGREED -> new Entry.TermsAgreed(claimId(), terms());
            case BENEFIT_ORDERED -> new Entry.BenefitOrdered(there(accident, "accident"), entryAmount());
            case PAYOUT_AWAITING -> new Entry.PayoutAwaiting(cause(), payoutId(), entryAmount());
            case SETTLED -> new Entry.Settled(cause(), payoutId(), terms(), entryAmount());
            case PAYOUT_VOIDED -> new Entry.PayoutVoided(cause(), payoutId());
            case REVERSED -> new Entry.Reversed(cause(), payoutId(), terms());
            case MERGED_OUT -> new Entry.MergedOut(mergerId(), other(), entryAmount());
            case MERGE_OUT_REFUSED -> new Entry.MergeOutRefused(mergerId(), other());
            case MERGED_IN -> new Entry.MergedIn(mergerId(), other(), entryAmount());
            case MERGE_IN_REFUSED -> new Entry.MergeInRefused(mergerId(), other());
            case DEVELOPED ->
                new Entry.Developed(
                        there(development, "development").kind(),
                        there(month, "month"),
                        new BigDecimal(there(development, "development").rate()),
                        entryAmount(),
                        there(externalId, "externalId"));
            case MERGE_UNDONE -> new Entry.MergeUndone(mergerId(), other(), entryAmount());
        };
    }

    private MergerId mergerId() {
        return there(merger, "merger");
    }

    private MemberId other() {
        return there(counterpart, "counterpart");
    }

    private ClaimId claimId() {
        return there(claim, "claim");
    }

    private Cause cause() {
        return accident != null ? new Cause.Accident(accident) : new Cause.Claim(claimId());
    }

    private PayoutId payoutId() {
        return there(payout, "payout");
    }

    private Rupiah entryAmount() {
        return there(amount, "amount");
    }

    private Terms terms() {
        return new Terms(there(gross, "gross"), there(tax, "tax"), there(net, "net"));
    }

    private static <T> T there(@Nullable T value, String field) {
        return Objects.requireNonNull(value, () -> "it has no " + field);
    }
}
