package id.jmo.payout.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The banks that members choose from when they say where money should go.
 *
 * @param all the most common first. An account at another bank can be paid as well, if the bank that we pay by knows it
 */
public record PayableBanks(List<Bank> all) {

    private static final Pattern CODE = Pattern.compile("\\d{3}");

    /**
     * A bank.
     *
     * @param code three digits, under which Bank Indonesia clears its payments (sandi bank)
     * @param name by which its customers know it, the same in every language
     */
    public record Bank(String code, String name) {

        /** @throws IllegalArgumentException if the code has another form, or there is no name */
        public Bank {
            if (!CODE.matcher(code).matches() || name.isBlank()) {
                throw new IllegalArgumentException("Not a bank: " + code + " " + name);
            }
        }
    }

    /** @throws IllegalArgumentException if there is none, or a code is there twice */
    public PayableBanks {
        all = List.copyOf(all);
        if (all.isEmpty() || all.stream().map(Bank::code).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Each bank is listed once");
        }
    }
}
