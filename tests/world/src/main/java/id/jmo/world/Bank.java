package id.jmo.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The sandbox's bank, read directly: what did it really pay? */
public final class Bank {

    private final Http sandbox;

    public Bank(Http sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * @param amount of a transfer in the books, in rupiah
     * @param status PENDING, SUCCESS, FAILED or RETURNED
     * @param settledAt when the money was there; none if it never was
     */
    public record Payment(String reference, long amount, String status, Optional<Instant> settledAt) {}

    public void open(Person.BankAccount account, String holder, String status, String behaviour) {
        sandbox.post(
                        "/sandbox/bank/accounts",
                        Map.of(
                                "bankCode", account.bankCode(),
                                "accountNumber", account.number(),
                                "holderName", holder,
                                "status", status,
                                "behaviour", behaviour))
                .mustSucceed();
    }

    /** Every transfer in the books to an account, whatever became of it. */
    public List<Payment> transfersTo(Person.BankAccount account) {
        var transfers = sandbox.get("/sandbox/bank/transfers?account=" + account.number())
                .must(200)
                .body();
        return StreamSupport.stream(transfers.spliterator(), false)
                .map(Bank::payment)
                .toList();
    }

    /** What the account holds now, in rupiah. */
    public long balance(Person.BankAccount account) {
        return sandbox.get("/sandbox/bank/accounts/" + account.bankCode() + "/" + account.number())
                .must(200)
                .body()
                .path("balance")
                .asLong();
    }

    public void misbehaves(String operation, String fault, Person.BankAccount account, int calls) {
        misbehaves(operation, fault, calls, Map.of("account", account.number()));
    }

    /** @param details of the sandbox's fault, such as {@code account}, {@code code} or {@code delay} */
    public void misbehaves(String operation, String fault, int calls, Map<String, String> details) {
        var body = new LinkedHashMap<String, Object>(details);
        body.put("partner", "bank");
        body.put("operation", operation);
        body.put("fault", fault);
        body.put("calls", calls);
        sandbox.post("/sandbox/faults", body).mustSucceed();
    }

    /** The statement of a day as a file that the bank offers: {@code MT940} or {@code CAMT053}. */
    public String statementFile(LocalDate day, String format) {
        return sandbox.get("/sandbox/bank/statement?day=" + day + "&format=" + format)
                .must(200)
                .body()
                .asString();
    }

    /**
     * Somebody pays a virtual account at the bank.
     *
     * @param order {@code amount}, {@code paidAt} and {@code disturbance}, each of which may be missing
     * @return what the suite answered, and whether the money is in the books
     */
    public JsonNode isPaid(String virtualAccount, Map<String, Object> order) {
        return sandbox.post("/sandbox/bank/virtual-accounts/" + virtualAccount + "/payments", order)
                .must(200)
                .body();
    }

    /** What stands in the books as paid into a virtual account, in rupiah. */
    public long collected(String virtualAccount) {
        return sandbox.get("/sandbox/bank/virtual-accounts/" + virtualAccount)
                .must(200)
                .body()
                .path("payments")
                .valueStream()
                .mapToLong(payment -> payment.path("amount").asLong())
                .sum();
    }

    /** The bank forgets all access tokens that it issued. */
    public void forgetsTokens() {
        sandbox.send("DELETE", "/sandbox/bank/tokens", "application/json", null);
    }

    public void behavesAgain() {
        sandbox.send("DELETE", "/sandbox/faults", "application/json", null);
    }

    private static Payment payment(JsonNode transfer) {
        return new Payment(
                transfer.path("reference").asString(),
                transfer.path("amount").asLong(),
                transfer.path("status").asString(),
                Optional.of(transfer.path("settledAt").asString(""))
                        .filter(time -> !time.isEmpty())
                        .map(Instant::parse));
    }
}
