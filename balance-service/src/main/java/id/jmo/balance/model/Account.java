package id.jmo.balance.model;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.util.UUID;

/**
 * One account of the chart, such as {@code jht:0192…}. Every account belongs to one member's book: the clearing
 * accounts too are kept as one stripe per member, so that no posting ever waits for another member's posting. What the
 * fund holds in clearing as a whole is the sum over the stripes.
 */
public record Account(Kind kind, UUID owner) implements Comparable<Account> {

    /** The chart of accounts. A credit to the member raises the member's account and lowers the clearing account. */
    public enum Kind {
        /** What the member may claim: JHT savings that no claim holds. Never negative. */
        AVAILABLE("jht", true),
        /** What a claim holds until it is paid or given up; one account per claim. Never negative. */
        HELD("held", true),
        /** Contributions received; the counterpart of every contribution credited. */
        CONTRIBUTIONS_CLEARING("contributions", false),
        /** Balances taken over from the former books. */
        OPENING_BALANCES("opening", false),
        /** Development credited to the members; what was taken back counts against it. */
        DEVELOPMENT_CLEARING("development", false),
        /** Net amounts that left through the bank, of savings and of benefits. */
        PAYOUTS_CLEARING("payouts", false),
        /** Income tax (PPh 21) withheld and owed to the tax office. */
        TAX_PAYABLE("tax", false),
        /** What is on its way between the books of two KPJ of one person; over both books zero once a merger is over. */
        MERGERS_CLEARING("mergers", false),
        /** What the JKK fund has given for benefits, below zero; its contributions are not booked here. */
        JKK_FUND("jkk", false),
        /** What the JKK fund owes for an accident until it is paid; one account per accident. Never negative. */
        BENEFIT_PAYABLE("benefit", true);

        private final String prefix;
        private final boolean membersOwn;

        Kind(String prefix, boolean membersOwn) {
            this.prefix = prefix;
            this.membersOwn = membersOwn;
        }

        /** Whether it is the member's own money or owed to the member, which can never be less than nothing. */
        public boolean isMembersOwn() {
            return membersOwn;
        }
    }

    public static Account available(MemberId member) {
        return new Account(Kind.AVAILABLE, member.value());
    }

    public static Account held(ClaimId claim) {
        return new Account(Kind.HELD, claim.value());
    }

    public static Account benefitPayable(AccidentId accident) {
        return new Account(Kind.BENEFIT_PAYABLE, accident.value());
    }

    /** Where the money of a cause is set aside until it is paid. */
    static Account setAsideFor(Cause cause) {
        return switch (cause) {
            case Cause.Claim(ClaimId claim) -> held(claim);
            case Cause.Accident(AccidentId accident) -> benefitPayable(accident);
        };
    }

    public static Account jkkFund(MemberId member) {
        return new Account(Kind.JKK_FUND, member.value());
    }

    public static Account contributionsClearing(MemberId member) {
        return new Account(Kind.CONTRIBUTIONS_CLEARING, member.value());
    }

    public static Account openingBalances(MemberId member) {
        return new Account(Kind.OPENING_BALANCES, member.value());
    }

    public static Account developmentClearing(MemberId member) {
        return new Account(Kind.DEVELOPMENT_CLEARING, member.value());
    }

    public static Account mergersClearing(MemberId member) {
        return new Account(Kind.MERGERS_CLEARING, member.value());
    }

    public static Account payoutsClearing(MemberId member) {
        return new Account(Kind.PAYOUTS_CLEARING, member.value());
    }

    public static Account taxPayable(MemberId member) {
        return new Account(Kind.TAX_PAYABLE, member.value());
    }

    /**
     * The account that {@link #name()} names.
     *
     * @throws IllegalArgumentException if the name is none of the chart
     */
    public static Account named(String name) {
        int colon = name.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && name.substring(0, colon).equals(kind.prefix)) {
                return new Account(kind, UUID.fromString(name.substring(colon + 1)));
            }
        }
        throw new IllegalArgumentException("No account of the chart is called " + name);
    }

    public String name() {
        return kind.prefix + ":" + owner;
    }

    @Override
    public int compareTo(Account other) {
        return name().compareTo(other.name());
    }

    @Override
    public String toString() {
        return name();
    }
}
