package id.jmo.platform.reconciliation;

import id.jmo.platform.values.Rupiah;

/**
 * How many lines a statement has, and their sums: what distinguishes a whole statement from a part of one.
 *
 * @param out number of lines by which money left the account
 * @param in number of lines by which money came in
 */
public record Totals(long out, Rupiah sumOut, long in, Rupiah sumIn) {

    public static final Totals NOTHING = new Totals(0, Rupiah.ZERO, 0, Rupiah.ZERO);

    /**
     * With one more line.
     *
     * @param isOut whether money left the account
     */
    public Totals and(boolean isOut, Rupiah amount) {
        return isOut
                ? new Totals(out + 1, sumOut.plus(amount), in, sumIn)
                : new Totals(out, sumOut, in + 1, sumIn.plus(amount));
    }

    @Override
    public String toString() {
        return "%d out (%s), %d in (%s)".formatted(out, sumOut, in, sumIn);
    }
}
