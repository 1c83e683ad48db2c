package id.jmo.acceptance;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The sandbox's bank, asked behind the suite's back: what did it really pay? */
final class Bank {

    private final Http sandbox;

    Bank(Http sandbox) {
        this.sandbox = sandbox;
    }

    /** @param amount of a transfer that the bank carried out, in rupiah */
    record Payment(String reference, long amount, String status) {}

    void open(Person.BankAccount account, String holder, String status, String behaviour) {
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
    List<Payment> transfersTo(Person.BankAccount account) {
        var transfers = sandbox.get("/sandbox/bank/transfers?account=" + account.number())
                .must(200)
                .body();
        return StreamSupport.stream(transfers.spliterator(), false)
                .map(Bank::payment)
                .toList();
    }

    /** What the account holds now, in rupiah. */
    long balance(Person.BankAccount account) {
        return sandbox.get("/sandbox/bank/accounts/" + account.bankCode() + "/" + account.number())
                .must(200)
                .body()
                .path("balance")
                .asLong();
    }

    void misbehaves(String operation, String fault, Person.BankAccount account, int calls) {
        sandbox.post(
                        "/sandbox/faults",
                        Map.of(
                                "partner", "bank",
                                "operation", operation,
                                "fault", fault,
                                "account", account.number(),
                                "calls", calls))
                .mustSucceed();
    }

    void behavesAgain() {
        sandbox.send("DELETE", "/sandbox/faults", "application/json", null);
    }

    private static Payment payment(JsonNode transfer) {
        return new Payment(
                transfer.path("reference").asString(),
                transfer.path("amount").asLong(),
                transfer.path("status").asString());
    }
}
