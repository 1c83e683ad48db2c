package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.Resettable;
import id.jmo.local.sandbox.bank.Snap.Case;
import id.jmo.local.sandbox.bank.Snap.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The client's virtual accounts and the payments into them. The money stands on the client's collection account. */
@Component
class VirtualAccounts implements Resettable {

    /** @param paymentId by which the bank names the payment to the client */
    record Payment(String paymentId, String number, long amount, Instant paidAt) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Ledger ledger;
    private final Clock clock;

    VirtualAccounts(JdbcClient jdbc, TransactionTemplate transactions, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal if the number or the client's name for it is taken */
    void create(VirtualAccount account) {
        try {
            jdbc.sql("""
                    insert into virtual_accounts (number, trx_id, name, amount, expires_at, created_at)
                    values (?, ?, ?, ?, ?, ?)""")
                    .param(account.number())
                    .param(account.trxId())
                    .param(account.name())
                    .param(account.amount())
                    .param(account.expiresAt().atOffset(ZoneOffset.UTC))
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(Case.DUPLICATE_REFERENCE);
        }
    }

    Optional<VirtualAccount> find(String number) {
        return jdbc.sql("select * from virtual_accounts where number = ?")
                .param(number)
                .query((row, n) -> new VirtualAccount(
                        row.getString("number"),
                        row.getString("trx_id"),
                        row.getString("name"),
                        row.getLong("amount"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void book(Payment payment) {
        transactions.executeWithoutResult(tx -> {
            jdbc.sql("""
                    insert into virtual_account_payments (payment_id, number, amount, paid_at) values (?, ?, ?, ?)""")
                    .param(payment.paymentId())
                    .param(payment.number())
                    .param(payment.amount())
                    .param(payment.paidAt().atOffset(ZoneOffset.UTC))
                    .update();
            ledger.collect(payment.paymentId(), payment.amount(), payment.paidAt());
        });
    }

    /** The payer has the money again, as if it had never been paid. */
    void giveBack(Payment payment) {
        transactions.executeWithoutResult(tx -> {
            jdbc.sql("delete from virtual_account_payments where payment_id = ?")
                    .param(payment.paymentId())
                    .update();
            ledger.giveBack(payment.paymentId());
        });
    }

    /** The payments that are booked, oldest first. */
    List<Payment> payments(String number) {
        return jdbc.sql("select * from virtual_account_payments where number = ? order by paid_at")
                .param(number)
                .query((row, n) -> new Payment(
                        row.getString("payment_id"),
                        row.getString("number"),
                        row.getLong("amount"),
                        row.getObject("paid_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void reset() {
        jdbc.sql("delete from virtual_accounts").update();
        jdbc.sql("delete from virtual_account_payments").update();
    }
}
