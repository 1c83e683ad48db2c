package id.jmo.faults;

import java.util.List;
import java.util.Map;

/**
 * What the bank does to one claim, after the tables of {@code docs/payouts.md}, and which outcome the claim must have because
 * of it. Everything but the state of the account happens once or twice and then no more.
 */
enum BankFault {
    NONE(End.PAID),

    INQUIRY_IS_SLOW(End.PAID, hit("inquiry", "SLOW")),
    INQUIRY_FAILS(End.PAID, hit("inquiry", "HTTP_500")),
    INQUIRY_IS_CUT(End.PAID, hit("inquiry", "CUT_BEFORE_ACTING")),
    INQUIRY_IS_SILENT(End.PAID, hit("inquiry", "TIMEOUT_BEFORE_ACTING")),
    INQUIRY_ANSWERS_TWICE(End.PAID, hit("inquiry", "ANSWER_TWICE")),
    INQUIRY_ANSWERS_HALF(End.PAID, hit("inquiry", "MALFORMED_ANSWER")),
    INQUIRY_REFUSES_THE_SIGNATURE(End.PAID, hit("inquiry", "SIGNATURE_REFUSED")),
    INQUIRY_IS_REFUSED_AS_TOO_MANY(End.PAID, answer("inquiry", "4291600")),

    TRANSFER_IS_SLOW(End.PAID, hit("transfer", "SLOW")),
    TRANSFER_FAILS(End.PAID, hit("transfer", "HTTP_500")),
    TRANSFER_IS_CUT_BEFORE_THE_BANK_ACTED(End.PAID, hit("transfer", "CUT_BEFORE_ACTING")),
    TRANSFER_IS_CUT_AFTER_THE_BANK_ACTED(End.PAID, hit("transfer", "CUT_AFTER_ACTING")),
    TRANSFER_IS_SILENT_BEFORE_THE_BANK_ACTED(End.PAID, hit("transfer", "TIMEOUT_BEFORE_ACTING")),
    TRANSFER_IS_SILENT_AFTER_THE_BANK_ACTED(End.PAID, hit("transfer", "TIMEOUT_AFTER_ACTING")),
    TRANSFER_ANSWERS_TWICE(End.PAID, hit("transfer", "ANSWER_TWICE")),
    TRANSFER_ARRIVES_TWICE(End.PAID, hit("transfer", "DELIVERED_TWICE")),
    TRANSFER_ANSWERS_HALF(End.PAID, hit("transfer", "MALFORMED_ANSWER")),
    TRANSFER_REFUSES_THE_SIGNATURE(End.PAID, hit("transfer", "SIGNATURE_REFUSED")),
    TRANSFER_IS_REFUSED_AS_TOO_MANY(End.PAID, answer("transfer", "4291800")),
    TRANSFER_FINDS_OUR_ACCOUNT_EMPTY(End.PAID, answer("transfer", "4031814")),
    TRANSFER_IS_DONE_BUT_CALLED_A_DUPLICATE(
            End.PAID, new Hit("transfer", "ANSWER_AFTER_ACTING", Map.of("code", "4091801"))),
    TRANSFER_IS_UNDER_WAY_FOR_A_WHILE(End.PAID, hit("transfer", "PENDING_THEN_SUCCESS")),
    /** The double payment that a reference alone does not prevent: queued, unknown, refused, and paid after all. */
    TRANSFER_IS_QUEUED_AND_ITS_REPETITION_REFUSED(End.PAID, hit("transfer", "QUEUED_WITHOUT_ANSWER")),

    STATUS_FAILS(End.PAID, hit("transfer", "CUT_AFTER_ACTING"), hit("status", "HTTP_500")),
    STATUS_IS_CUT(End.PAID, hit("transfer", "CUT_AFTER_ACTING"), hit("status", "CUT_BEFORE_ACTING")),
    STATUS_IS_SILENT(End.PAID, hit("transfer", "CUT_AFTER_ACTING"), hit("status", "TIMEOUT_BEFORE_ACTING")),
    STATUS_ANSWERS_TWICE(End.PAID, hit("transfer", "CUT_AFTER_ACTING"), hit("status", "ANSWER_TWICE")),
    STATUS_ANSWERS_HALF(End.PAID, hit("transfer", "CUT_AFTER_ACTING"), hit("status", "MALFORMED_ANSWER")),
    STATUS_REFUSES_THE_SIGNATURE(End.PAID, hit("transfer", "CUT_AFTER_ACTING"), hit("status", "SIGNATURE_REFUSED")),

    TRANSFER_IS_REFUSED(End.SENT_BACK, answer("transfer", "4031805")),
    TRANSFER_IS_UNDER_WAY_AND_FAILS(End.SENT_BACK, hit("transfer", "PENDING_THEN_FAILED")),
    TRANSFER_IS_UNDER_WAY_AND_COMES_BACK(End.SENT_BACK, hit("transfer", "PENDING_THEN_RETURNED")),
    ACCOUNT_IS_DORMANT(End.SENT_BACK, Account.DORMANT),
    ACCOUNT_IS_CLOSED(End.SENT_BACK, Account.CLOSED),
    ACCOUNT_IS_SOMEBODY_ELSES(End.SENT_BACK, Account.SOMEBODY_ELSES),
    MONEY_COMES_BACK_AFTER_IT_WAS_PAID(End.SENT_BACK, Account.GIVES_THE_MONEY_BACK_LATER);

    /** The outcome of a claim without any action of the member. */
    enum End {
        PAID,
        SENT_BACK
    }

    enum Account {
        ORDINARY("ACTIVE", "NORMAL"),
        DORMANT("DORMANT", "NORMAL"),
        CLOSED("CLOSED", "NORMAL"),
        SOMEBODY_ELSES("ACTIVE", "NORMAL"),
        GIVES_THE_MONEY_BACK_LATER("ACTIVE", "RETURNED_LATER");

        private final String status;
        private final String behaviour;

        Account(String status, String behaviour) {
            this.status = status;
            this.behaviour = behaviour;
        }

        String status() {
            return status;
        }

        String behaviour() {
            return behaviour;
        }
    }

    /** One fault of the sandbox, see {@code local/partner-sandbox/README.md}. */
    record Hit(String operation, String fault, Map<String, String> details) {}

    private final End end;
    private final Account account;
    private final List<Hit> hits;

    BankFault(End end, Hit... hits) {
        this.end = end;
        this.account = Account.ORDINARY;
        this.hits = List.of(hits);
    }

    BankFault(End end, Account account) {
        this.end = end;
        this.account = account;
        this.hits = List.of();
    }

    End end() {
        return end;
    }

    Account account() {
        return account;
    }

    List<Hit> hits() {
        return hits;
    }

    private static Hit hit(String operation, String fault) {
        return new Hit(operation, fault, Map.of());
    }

    private static Hit answer(String operation, String code) {
        return new Hit(operation, "ANSWER_BEFORE_ACTING", Map.of("code", code));
    }
}
