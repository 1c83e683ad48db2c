package id.jmo.platform.snap;

import id.jmo.platform.values.Rupiah;

/** SNAP writes rupiah with two decimals, which are always zero. */
public record SnapAmount(String value, String currency) {

    public static SnapAmount of(Rupiah rupiah) {
        return new SnapAmount(rupiah.amount() + ".00", "IDR");
    }
}
