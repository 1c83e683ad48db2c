package id.jmo.accident.model.benefit;

import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The figures of one regulation. All of them are configuration; {@code benefits.yaml} says where each comes from.
 *
 * @param articles where the right to each benefit stands, as a decision cites it
 * @param temporaryDisability shares of the wage, one after the other
 * @param wageMonths the months' wage of which permanent disability and death pay a share
 * @param totalDisability share of {@code wageMonths}; more than it the sum of partial disabilities never is
 * @param death share of {@code wageMonths}
 * @param leastDeath no death pays less
 * @param periodic paid at once after total disability or death
 * @param homeCareMonths the longest time of home care
 * @param children for how many a scholarship is paid at most
 * @param childrenBelow the age in years from which on none is paid
 */
public record BenefitFigures(
        Map<BenefitKind, String> articles,
        List<WageShare> temporaryDisability,
        int wageMonths,
        BigDecimal totalDisability,
        BigDecimal death,
        Rupiah leastDeath,
        Rupiah periodic,
        Rupiah funeral,
        Map<TransportMode, Rupiah> transport,
        Rupiah homeCare,
        int homeCareMonths,
        Map<SchoolLevel, Scholarship> scholarships,
        int children,
        int childrenBelow,
        Map<BodyPart, ImpairmentRate> impairments) {

    /** @param fromMonth the month of the incapacity, counted from 1, from which on the share is paid */
    public record WageShare(int fromMonth, BigDecimal share) {
        public WageShare {
            requireShare(share);
        }
    }

    /** @param years for how many years it is paid at most */
    public record Scholarship(Rupiah perYear, int years) {}

    /** @throws IllegalArgumentException if a figure is missing or makes no sense */
    public BenefitFigures {
        articles = Map.copyOf(articles);
        temporaryDisability = temporaryDisability.stream()
                .sorted(Comparator.comparing(WageShare::fromMonth))
                .toList();
        transport = Map.copyOf(transport);
        scholarships = Map.copyOf(scholarships);
        impairments = Map.copyOf(impairments);
        requireShare(totalDisability);
        requireShare(death);
        if (temporaryDisability.isEmpty() || temporaryDisability.getFirst().fromMonth() != 1) {
            throw new IllegalArgumentException("The first month of temporary disability has no share");
        }
        if (wageMonths < 1 || children < 0 || homeCareMonths < 1) {
            throw new IllegalArgumentException("A number of months or children makes no sense");
        }
        requireAll(EnumSet.allOf(BenefitKind.class), articles.keySet());
        requireAll(EnumSet.allOf(TransportMode.class), transport.keySet());
        requireAll(EnumSet.allOf(SchoolLevel.class), scholarships.keySet());
        requireAll(EnumSet.allOf(BodyPart.class), impairments.keySet());
        impairments.forEach((part, rate) -> {
            if (rate instanceof ImpairmentRate.ByHand && !part.isSided()) {
                throw new IllegalArgumentException(part + " has no sides");
            }
        });
    }

    /** What all years of one child's education add up to. */
    public Rupiah scholarshipOfOneChild() {
        return scholarships.values().stream()
                .map(level -> level.perYear().times(BigDecimal.valueOf(level.years())))
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    String article(BenefitKind kind) {
        return Objects.requireNonNull(articles.get(kind));
    }

    private static void requireShare(BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Not a share: " + share);
        }
    }

    private static <E extends Enum<E>> void requireAll(Set<E> due, Set<E> given) {
        Set<E> missing = EnumSet.copyOf(due);
        missing.removeAll(given);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("No figure for " + missing);
        }
    }
}
