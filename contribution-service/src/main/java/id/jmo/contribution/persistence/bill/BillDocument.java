package id.jmo.contribution.persistence.bill;

import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.bill.Amounts;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bill as it is stored, the bill's id being the document's. Fields that a state does not have are absent.
 *
 * @param memberId who pays, if no employer does
 * @param openUntil as {@code expiresAt}, while it is open
 * @param accountDueAt while it is open and has no virtual account: from when, or the end of the lease of whoever requests it
 * @param postingDueAt while contributions are to be posted: from when, or the end of the lease of whoever posts them
 */
record BillDocument(
        String code,
        @Nullable MemberId memberId,
        @Nullable String employerNumber,
        @Nullable String employerName,
        Segment segment,
        List<YearMonth> months,
        Rupiah contributions,
        Rupiah penalty,
        Rupiah credit,
        int lastLine,
        LocalDate dueOn,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String virtualAccount,
        BillState.Kind state,
        @Nullable String reference,
        @Nullable Instant paidAt,
        @Nullable Instant endedAt,
        int postedLines,
        @Nullable Instant openUntil,
        @Nullable Instant accountDueAt,
        @Nullable Instant postingDueAt) {

    static final String OPEN_UNTIL = "openUntil";
    static final String ACCOUNT_DUE_AT = "accountDueAt";
    static final String POSTING_DUE_AT = "postingDueAt";

    /**
     * @param accountDueAt kept while a virtual account is needed
     * @param postingDueAt kept while there is something to post
     */
    static BillDocument of(Bill bill, @Nullable Instant accountDueAt, @Nullable Instant postingDueAt) {
        Employer employer = bill.payer() instanceof Payer.OfEmployer(Employer paying) ? paying : null;
        BillState state = bill.state();
        BillState.Paid paid = state instanceof BillState.Paid it ? it : null;
        VirtualAccount account = bill.virtualAccount();
        return new BillDocument(
                bill.code().digits(),
                bill.payer() instanceof Payer.Worker(MemberId member) ? member : null,
                employer == null ? null : employer.number(),
                employer == null ? null : employer.name(),
                bill.segment(),
                bill.months(),
                bill.amounts().contributions(),
                bill.amounts().penalty(),
                bill.amounts().credit(),
                bill.lastLine(),
                bill.dueOn(),
                bill.issuedAt(),
                bill.expiresAt(),
                account == null ? null : account.number(),
                state.kind(),
                paid == null ? null : paid.reference().text(),
                paid == null ? null : paid.paidAt(),
                endedAt(state),
                bill.postedLines(),
                state instanceof BillState.Open ? bill.expiresAt() : null,
                state instanceof BillState.Open && account == null
                        ? Objects.requireNonNullElse(accountDueAt, bill.issuedAt())
                        : null,
                paid == null || bill.isPosted() ? null : Objects.requireNonNullElse(postingDueAt, paid.paidAt()));
    }

    private static @Nullable Instant endedAt(BillState state) {
        return switch (state) {
            case BillState.Expired(Instant at) -> at;
            case BillState.Cancelled(Instant at) -> at;
            case BillState.Open _, BillState.Paid _ -> null;
        };
    }

    Bill toBill(String id) {
        return new Bill(
                BillId.of(id),
                new PaymentCode(code),
                memberId != null
                        ? new Payer.Worker(memberId)
                        : new Payer.OfEmployer(new Employer(present(employerNumber), present(employerName))),
                segment,
                months,
                new Amounts(contributions, penalty, credit),
                lastLine,
                dueOn,
                issuedAt,
                expiresAt,
                virtualAccount == null ? null : new VirtualAccount(virtualAccount),
                toState(),
                postedLines);
    }

    private BillState toState() {
        return switch (state) {
            case OPEN -> new BillState.Open();
            case PAID -> new BillState.Paid(new PaymentReference(present(reference)), present(paidAt));
            case EXPIRED -> new BillState.Expired(present(endedAt));
            case CANCELLED -> new BillState.Cancelled(present(endedAt));
        };
    }

    private static <T> T present(@Nullable T field) {
        return Objects.requireNonNull(field, "A bill is stored without a field of its state");
    }
}
