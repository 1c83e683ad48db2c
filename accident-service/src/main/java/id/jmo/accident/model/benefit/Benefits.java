package id.jmo.accident.model.benefit;

import id.jmo.platform.values.Rupiah;
import java.util.List;

/**
 * What a case pays.
 *
 * @param lines at most one of each kind, in the order of the kinds; none if nothing is due
 */
public record Benefits(List<BenefitLine> lines) {

    public Benefits {
        lines = List.copyOf(lines);
    }

    public Rupiah total() {
        return lines.stream().map(BenefitLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
