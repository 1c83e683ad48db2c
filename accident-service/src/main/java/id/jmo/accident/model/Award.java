package id.jmo.accident.model;

import id.jmo.accident.model.benefit.BenefitLine;
import id.jmo.platform.values.Rupiah;
import java.util.List;

/**
 * What is granted, and who owes it.
 *
 * @param monthlyWage that the benefits are computed from
 */
public record Award(Rupiah monthlyWage, List<BenefitLine> benefits, Payer payer) {

    public Award {
        benefits = List.copyOf(benefits);
    }

    public Rupiah total() {
        return benefits.stream().map(BenefitLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
