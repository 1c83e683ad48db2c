package id.jmo.account.model.worker;

import id.jmo.platform.values.Rupiah;
import java.util.List;

/**
 * From which base the contributions of an independent worker are reckoned: not from the income itself but from its band (PP
 * 44/2015, annex II).
 *
 * @param bands in rising order
 * @param above the base of whoever earns more than the last band
 */
public record IncomeBands(List<Band> bands, Rupiah above) {

    /** @param upTo the highest monthly income of the band, in whole thousands of rupiah as the annex has it */
    public record Band(Rupiah upTo, Rupiah base) {}

    private static final long THOUSAND = 1_000;

    public IncomeBands {
        bands = List.copyOf(bands);
        for (int i = 1; i < bands.size(); i++) {
            if (!bands.get(i).upTo().isMoreThan(bands.get(i - 1).upTo())) {
                throw new IllegalArgumentException("Bands of income rise");
            }
        }
    }

    /** @param monthlyIncome not below zero; what is below a full thousand rupiah does not count */
    public Rupiah baseOf(Rupiah monthlyIncome) {
        Rupiah floored = Rupiah.of(monthlyIncome.amount() / THOUSAND * THOUSAND);
        return bands.stream()
                .filter(band -> !floored.isMoreThan(band.upTo()))
                .findFirst()
                .map(Band::base)
                .orElse(above);
    }
}
