package id.jmo.balance.model;

/**
 * One fault found in the books.
 *
 * @param where the posting, account or book it was found in
 * @param detail what was found and what was expected
 */
public record Violation(Rule rule, String where, String detail) {

    /** What holds in sound books. */
    public enum Rule {
        /** The lines of every posting sum to zero. */
        POSTING_SUMS_TO_ZERO,
        /** A book's postings are numbered from 1 without a gap. */
        BOOK_HAS_NO_GAP,
        /** An account's lines are numbered from 1 without a gap. */
        ACCOUNT_HAS_NO_GAP,
        /** Every line's balance is the one before plus its amount. */
        BALANCE_CONTINUES,
        /** A member's account is never below zero. */
        NEVER_NEGATIVE,
        /** A posting's lines are the movements of its entry. */
        LINES_MATCH_ENTRY,
        /** The cached head equals what the postings add up to. */
        HEAD_AGREES,
        /** What is set aside for a claim or accident is what its entries have left in its account. */
        HOLD_AGREES,
        /** Every posting belongs to a book that counts it. */
        NO_STRAY_POSTING,
        /** Every posting can be read. */
        READABLE
    }

    @Override
    public String toString() {
        return rule + " " + where + ": " + detail;
    }
}
