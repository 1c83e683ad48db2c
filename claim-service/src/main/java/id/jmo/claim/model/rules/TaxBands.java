package id.jmo.claim.model.rules;

import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rates that rise with the amount: each band taxes only the part of the amount that lies within it. */
public record TaxBands(List<Band> bands) {

    /**
     * @param upTo the end of the band, itself within it; the last band has none
     * @param rate between 0 and 1
     */
    public record Band(@Nullable Rupiah upTo, BigDecimal rate) {

        public Band {
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("A tax rate lies between 0 and 1, not " + rate);
            }
        }
    }

    /** @throws IllegalArgumentException if the bands do not rise, or do not end with an open one */
    public TaxBands {
        bands = List.copyOf(bands);
        Rupiah start = Rupiah.ZERO;
        for (Band band : bands.subList(0, Math.max(0, bands.size() - 1))) {
            if (band.upTo() == null || !band.upTo().isMoreThan(start)) {
                throw new IllegalArgumentException("Tax bands rise, and only the last has no end");
            }
            start = band.upTo();
        }
        if (bands.isEmpty() || bands.getLast().upTo() != null) {
            throw new IllegalArgumentException("The last tax band has no end");
        }
    }

    /** The tax on the whole amount, cut off to the whole rupiah. */
    public Rupiah taxOn(Rupiah amount) {
        BigDecimal tax = BigDecimal.ZERO;
        Rupiah start = Rupiah.ZERO;
        for (Band band : bands) {
            Rupiah end = band.upTo() == null ? amount : Rupiah.min(amount, band.upTo());
            if (end.isMoreThan(start)) {
                tax = tax.add(BigDecimal.valueOf(end.minus(start).amount()).multiply(band.rate()));
                start = end;
            }
        }
        return Rupiah.of(tax);
    }

    /** The further tax that a further amount causes on top of what was paid before. */
    Rupiah taxOnFurther(Rupiah amount, Rupiah before) {
        return taxOn(before.plus(amount)).minus(taxOn(before));
    }
}
