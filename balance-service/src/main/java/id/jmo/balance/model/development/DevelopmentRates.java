package id.jmo.balance.model.development;

import id.jmo.balance.model.simulation.DatedTable;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At which rate savings develop in a month: the published rate of its year, or the provisional one while none is published.
 *
 * @param years in the order of their publication; of two for one year the later counts
 */
public record DevelopmentRates(DatedTable<ProvisionalRate> provisional, List<YearlyRate> years) {

    public DevelopmentRates {
        years = List.copyOf(years);
    }

    public DevelopmentRates with(List<YearlyRate> published) {
        List<YearlyRate> all = new ArrayList<>(years);
        all.addAll(published);
        return new DevelopmentRates(provisional, all);
    }

    /** The yearly rate that holds in the month. */
    public BigDecimal in(YearMonth month) {
        BigDecimal published = published().get(Year.of(month.getYear()));
        return published == null ? provisional.on(month.atDay(1)).rate() : published;
    }

    private Map<Year, BigDecimal> published() {
        Map<Year, BigDecimal> rates = new HashMap<>();
        years.forEach(each -> rates.put(each.year(), each.rate()));
        return rates;
    }
}
