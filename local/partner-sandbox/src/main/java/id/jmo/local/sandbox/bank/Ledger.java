package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.Resettable;
import id.jmo.local.sandbox.bank.Snap.Case;
import id.jmo.local.sandbox.bank.Snap.Refusal;
import id.jmo.local.sandbox.bank.Transfer.Status;
import id.jmo.local.sandbox.faults.FaultKind;
import id.jmo.local.sandbox.faults.PlannedOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bank's books: transfers, and every rupiah in and out of an account. The later outcome of a transfer is booked at
 * the next access.
 */
@Component
class Ledger implements Resettable {

    /** One line of an account; {@code amount} is negative when money leaves it. */
    record Movement(String bankCode, String accountNumber, String reference, long amount, Instant bookedAt) {}

    /** A transfer's first state, and its later one. */
    private record Course(
            Status now, @Nullable Status later, @Nullable Instant at) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Accounts accounts;
    private final BankProperties properties;
    private final Clock clock;

    Ledger(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Accounts accounts,
            BankProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.accounts = accounts;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Accepts a transfer, or refuses it and books nothing. The repetition of a queued one is refused for a limit, as the
     * bank checks it before it looks for duplicates; after that the queue moves.
     *
     * @throws Refusal with the reason
     */
    synchronized Transfer accept(TransferOrder order, @Nullable PlannedOutcome plan) {
        if (find(order.reference()).isEmpty() && queueMoves(order.reference())) {
            throw new Refusal(Case.LIMIT_EXCEEDED);
        }
        return inTransaction(() -> {
            settleWhatIsDue();
            Optional<Transfer> known = read(order.reference());
            if (known.isPresent()) {
                throw new Refusal(known.get().asksTheSameAs(order) ? Case.DUPLICATE_REFERENCE : Case.INCONSISTENT);
            }
            BankAccount account = payable(order);
            Course course = courseOf(account, plan);
            Instant now = clock.instant();
            jdbc.sql("""
                    insert into bank_transfers (reference, bank_reference, bank_code, account_number, holder_name,
                        amount, status, next_status, next_at, queued_for, received_at, settled_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(order.reference())
                    .param(UUID.randomUUID().toString().replace("-", ""))
                    .param(order.bankCode())
                    .param(order.accountNumber())
                    .param(order.holderName())
                    .param(order.amount())
                    .param(course.now().name())
                    .param(course.later() == null ? null : course.later().name())
                    .param(at(course.at()))
                    .param(
                            course.now() == Status.QUEUED && plan != null
                                    ? plan.after().toMillis()
                                    : null)
                    .param(at(now))
                    .param(course.now() == Status.SUCCESS ? at(now) : null)
                    .update();
            if (course.now() == Status.SUCCESS) {
                pay(order.bankCode(), order.accountNumber(), order.reference(), order.amount());
            }
            return read(order.reference()).orElseThrow();
        });
    }

    /** What an inquiry finds. */
    synchronized Optional<Transfer> find(String reference) {
        return inTransaction(() -> {
            settleWhatIsDue();
            return read(reference).filter(transfer -> transfer.status() != Status.QUEUED);
        });
    }

    synchronized List<Transfer> ofAccount(String accountNumber) {
        return inTransaction(() -> {
            settleWhatIsDue();
            return jdbc.sql("select * from bank_transfers where account_number = ? order by received_at")
                    .param(accountNumber)
                    .query(Ledger::transfer)
                    .list();
        });
    }

    /** Returns the money of a paid transfer; false if it is not paid. */
    synchronized boolean returnTransfer(String reference) {
        return inTransaction(() -> {
            settleWhatIsDue();
            Optional<Transfer> paid = read(reference).filter(t -> t.status() == Status.SUCCESS);
            paid.ifPresent(t -> become(t, Status.RETURNED));
            return paid.isPresent();
        });
    }

    synchronized List<Movement> movements(String accountNumber) {
        return inTransaction(() -> {
            settleWhatIsDue();
            return jdbc.sql("select * from bank_movements where account_number = ? order by id")
                    .param(accountNumber)
                    .query((row, n) -> new Movement(
                            row.getString("bank_code"),
                            row.getString("account_number"),
                            row.getString("reference"),
                            row.getLong("amount"),
                            instant(row, "booked_at")))
                    .list();
        });
    }

    /** The lines of an account of the client, oldest first. */
    synchronized List<StatementLine> statement(String account, Instant from, Instant before) {
        return inTransaction(() -> {
            settleWhatIsDue();
            return jdbc.sql("""
                    select m.*, t.bank_code as to_bank, t.account_number as to_account, p.number as virtual_account
                    from bank_movements m left join bank_transfers t on t.reference = m.reference
                        left join virtual_account_payments p on p.payment_id = m.reference
                    where m.bank_code = ? and m.account_number = ? and m.booked_at >= ? and m.booked_at < ?
                    order by m.booked_at, m.id""")
                    .params(BankRequestLog.OWN_BANK, account)
                    .param(from.atOffset(ZoneOffset.UTC))
                    .param(before.atOffset(ZoneOffset.UTC))
                    .query((row, n) -> new StatementLine(
                            row.getString("id"),
                            instant(row, "booked_at"),
                            row.getLong("amount"),
                            row.getString("reference"),
                            row.getString("to_bank"),
                            row.getString("to_account"),
                            row.getString("virtual_account"),
                            false))
                    .list();
        });
    }

    /** Books what was paid into a virtual account on the client's collection account. */
    synchronized void collect(String paymentId, long amount, Instant paidAt) {
        book(BankRequestLog.OWN_BANK, properties.collectionAccount(), paymentId, amount, paidAt);
    }

    /** Takes what was collected under a payment's name from the books. */
    synchronized void giveBack(String paymentId) {
        jdbc.sql("delete from bank_movements where reference = ?")
                .param(paymentId)
                .update();
    }

    long balance(String accountNumber) {
        return movements(accountNumber).stream().mapToLong(Movement::amount).sum();
    }

    @Override
    public synchronized void reset() {
        transactions.executeWithoutResult(tx -> {
            jdbc.sql("delete from bank_movements").update();
            jdbc.sql("delete from bank_transfers").update();
        });
    }

    private BankAccount payable(TransferOrder order) {
        BankAccount account = accounts.find(order.bankCode(), order.accountNumber())
                .orElseThrow(() -> new Refusal(Case.INVALID_ACCOUNT));
        switch (account.status()) {
            case DORMANT -> throw new Refusal(Case.DORMANT);
            case CLOSED -> throw new Refusal(Case.INACTIVE);
            case ACTIVE -> {}
        }
        if (!order.sourceAccount().equals(properties.sourceAccount())) {
            throw new Refusal(Case.NOT_PERMITTED, "[sourceAccountNo]");
        }
        if (order.amount() > properties.transferLimit()) {
            throw new Refusal(Case.LIMIT_EXCEEDED);
        }
        return account;
    }

    private Course courseOf(BankAccount account, @Nullable PlannedOutcome plan) {
        Instant now = clock.instant();
        if (plan != null && plan.kind() == FaultKind.QUEUED_WITHOUT_ANSWER) {
            return new Course(Status.QUEUED, Status.SUCCESS, null);
        }
        if (plan != null) {
            Status end = switch (plan.kind()) {
                case PENDING_THEN_FAILED -> Status.FAILED;
                case PENDING_THEN_RETURNED -> Status.RETURNED;
                default -> Status.SUCCESS;
            };
            return new Course(Status.PENDING, end, now.plus(plan.after()));
        }
        return switch (account.behaviour()) {
            case NORMAL -> new Course(Status.SUCCESS, null, null);
            case FAILS -> new Course(Status.PENDING, Status.FAILED, now.plus(properties.pending()));
            case RETURNED -> new Course(Status.PENDING, Status.RETURNED, now.plus(properties.pending()));
            case RETURNED_LATER -> new Course(Status.SUCCESS, Status.RETURNED, now.plus(properties.returnAfter()));
        };
    }

    /** Sets the time at which a queued transfer is paid; false if none with this reference is queued. */
    private boolean queueMoves(String reference) {
        return jdbc.sql("""
                                update bank_transfers set next_at = coalesce(next_at,
                                    dateadd(millisecond, queued_for, cast(? as timestamp(3) with time zone)))
                                where reference = ? and status = ?""")
                        .param(at(clock.instant()))
                        .param(reference)
                        .param(Status.QUEUED.name())
                        .update()
                == 1;
    }

    private void settleWhatIsDue() {
        jdbc.sql("select * from bank_transfers where next_at <= ?")
                .param(at(clock.instant()))
                .query((row, n) -> {
                    become(transfer(row, n), Status.valueOf(row.getString("next_status")));
                    return row.getString("reference");
                })
                .list();
    }

    private void become(Transfer transfer, Status end) {
        OffsetDateTime now = at(clock.instant());
        jdbc.sql("""
                update bank_transfers set status = ?, next_status = null, next_at = null,
                    settled_at = coalesce(settled_at, ?), returned_at = ? where reference = ?""")
                .param(end.name())
                .param(now)
                .param(end == Status.RETURNED ? now : null)
                .param(transfer.reference())
                .update();
        boolean wasPaid = transfer.status() == Status.SUCCESS;
        if (!wasPaid && end != Status.FAILED) {
            pay(transfer.bankCode(), transfer.accountNumber(), transfer.reference(), transfer.amount());
        }
        if (end == Status.RETURNED) {
            pay(transfer.bankCode(), transfer.accountNumber(), transfer.reference(), -transfer.amount());
        }
    }

    private void pay(String bankCode, String accountNumber, String reference, long amount) {
        book(BankRequestLog.OWN_BANK, properties.sourceAccount(), reference, -amount);
        book(bankCode, accountNumber, reference, amount);
    }

    private void book(String bankCode, String accountNumber, String reference, long amount) {
        book(bankCode, accountNumber, reference, amount, clock.instant());
    }

    private void book(String bankCode, String accountNumber, String reference, long amount, Instant bookedAt) {
        jdbc.sql("""
                insert into bank_movements (bank_code, account_number, reference, amount, booked_at)
                values (?, ?, ?, ?, ?)""")
                .param(bankCode)
                .param(accountNumber)
                .param(reference)
                .param(amount)
                .param(at(bookedAt))
                .update();
    }

    private Optional<Transfer> read(String reference) {
        return jdbc.sql("select * from bank_transfers where reference = ?")
                .param(reference)
                .query(Ledger::transfer)
                .optional();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(tx -> work.get()));
    }

    private static Transfer transfer(ResultSet row, int n) throws SQLException {
        return new Transfer(
                row.getString("reference"),
                row.getString("bank_reference"),
                row.getString("bank_code"),
                row.getString("account_number"),
                row.getString("holder_name"),
                row.getLong("amount"),
                Status.valueOf(row.getString("status")),
                instant(row, "received_at"),
                instantOrNull(row, "settled_at"),
                instantOrNull(row, "returned_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
