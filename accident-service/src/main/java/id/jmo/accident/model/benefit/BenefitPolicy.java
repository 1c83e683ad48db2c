package id.jmo.accident.model.benefit;

import id.jmo.accident.model.benefit.BenefitFacts.HomeCare;
import id.jmo.accident.model.benefit.BenefitFacts.Impairment;
import id.jmo.accident.model.benefit.BenefitFacts.Incapacity;
import id.jmo.accident.model.benefit.BenefitFacts.TransportReceipt;
import id.jmo.accident.model.benefit.BenefitFigures.WageShare;
import id.jmo.accident.model.benefit.BenefitLine.Explanation;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a work accident or an occupational disease pays. Source: PP 44/2015, article 25, with annex III of PP 82/2019.
 *
 * <p>Rounding: each line is computed exactly and cut off to the whole rupiah once, at its end ({@link Rupiah#of}); the
 * total is the sum of the lines.
 */
public final class BenefitPolicy {

    /** A day's wage is a thirtieth of the month's. */
    private static final int DAYS_OF_A_MONTH = 30;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Dated<BenefitFigures> figures;
    private final LocalDate firstDay;

    /** @param figures the regulations, each with the day from which on it holds for what happens */
    public BenefitPolicy(List<Dated.From<BenefitFigures>> figures) {
        this.figures = new Dated<>(figures);
        this.firstDay = figures.stream()
                .map(Dated.From::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * The benefits of a case.
     *
     * @throws ContradictoryFacts if a field makes no sense, by itself or with the others; it names all of them
     */
    public Benefits compute(BenefitFacts facts) {
        if (facts.happenedOn().isBefore(firstDay)) {
            throw new ContradictoryFacts(List.of(new FactFault("happenedOn", FactFault.Code.NO_FIGURES_FOR_DAY)));
        }
        BenefitFigures its = figures.on(facts.happenedOn());
        List<FactFault> faults = FactCheck.faults(facts, its);
        if (!faults.isEmpty()) {
            throw new ContradictoryFacts(faults);
        }
        List<BenefitLine> lines = new ArrayList<>();
        transport(facts, its).ifPresent(lines::add);
        temporaryDisability(facts, its).ifPresent(lines::add);
        switch (facts.outcome()) {
            case RECOVERED -> {}
            case PARTIAL_DISABILITY -> lines.add(partialDisability(facts, its));
            case TOTAL_DISABILITY -> {
                lines.add(share(BenefitKind.TOTAL_DISABILITY, percent(its.totalDisability()), facts, its));
                lines.add(fixed(BenefitKind.PERIODIC, its.periodic(), its));
            }
            case DEATH -> {
                lines.add(death(facts, its));
                lines.add(fixed(BenefitKind.PERIODIC, its.periodic(), its));
                lines.add(fixed(BenefitKind.FUNERAL, its.funeral(), its));
            }
        }
        scholarship(facts, its).ifPresent(lines::add);
        homeCare(facts, its).ifPresent(lines::add);
        return new Benefits(
                lines.stream().filter(line -> line.amount().isPositive()).toList());
    }

    /** Several receipts of one mode count together; several modes add up, each to its own maximum. */
    private static Optional<BenefitLine> transport(BenefitFacts facts, BenefitFigures its) {
        Map<TransportMode, Rupiah> paid = new EnumMap<>(TransportMode.class);
        for (TransportReceipt receipt : facts.transport()) {
            paid.merge(receipt.mode(), receipt.paid(), Rupiah::plus);
        }
        if (paid.isEmpty()) {
            return Optional.empty();
        }
        Rupiah due = paid.entrySet().stream()
                .map(mode -> Rupiah.min(mode.getValue(), figure(its.transport(), mode.getKey())))
                .reduce(Rupiah.ZERO, Rupiah::plus);
        return Optional.of(new BenefitLine(
                BenefitKind.TRANSPORT,
                due,
                Explanation.RECEIPTS_UP_TO_MAXIMUM,
                Map.of("paid", sum(paid.values()).toString()),
                its.article(BenefitKind.TRANSPORT)));
    }

    private static Optional<BenefitLine> temporaryDisability(BenefitFacts facts, BenefitFigures its) {
        Incapacity incapacity = facts.incapacity();
        if (incapacity == null) {
            return Optional.empty();
        }
        Period time = Period.between(incapacity.from(), incapacity.until().plusDays(1));
        long months = time.toTotalMonths();
        long days = months * DAYS_OF_A_MONTH + time.getDays();
        BigDecimal paidDays = BigDecimal.ZERO;
        List<String> applied = new ArrayList<>();
        List<WageShare> shares = its.temporaryDisability();
        for (int i = 0; i < shares.size(); i++) {
            long begins = (shares.get(i).fromMonth() - 1L) * DAYS_OF_A_MONTH;
            long ends = i + 1 < shares.size() ? (shares.get(i + 1).fromMonth() - 1L) * DAYS_OF_A_MONTH : days;
            long within = Math.max(0, Math.min(days, ends) - begins);
            BigDecimal share = shares.get(i).share();
            paidDays = paidDays.add(share.multiply(BigDecimal.valueOf(within)));
            if (within > 0) {
                applied.add(plain(percent(share)) + "%");
            }
        }
        BigDecimal exact = BigDecimal.valueOf(facts.monthlyWage().amount())
                .multiply(paidDays)
                .divide(BigDecimal.valueOf(DAYS_OF_A_MONTH), 2, RoundingMode.DOWN);
        return Optional.of(new BenefitLine(
                BenefitKind.TEMPORARY_DISABILITY,
                Rupiah.of(exact),
                Explanation.WAGE_OF_THE_TIME,
                Map.of(
                        "months", Long.toString(months),
                        "days", Integer.toString(time.getDays()),
                        "wage", facts.monthlyWage().toString(),
                        "shares", String.join(", ", applied)),
                its.article(BenefitKind.TEMPORARY_DISABILITY)));
    }

    /** The percentages of several losses add up, to no more than a total disability gives. */
    private static BenefitLine partialDisability(BenefitFacts facts, BenefitFigures its) {
        BigDecimal percent = facts.impairments().stream()
                .map(impairment -> percent(impairment, facts.leftHanded(), its))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(percent(its.totalDisability()));
        return share(BenefitKind.PARTIAL_DISABILITY, percent, facts, its);
    }

    private static BigDecimal percent(Impairment impairment, boolean leftHanded, BenefitFigures its) {
        boolean dominant = impairment.side() == (leftHanded ? Side.LEFT : Side.RIGHT);
        BigDecimal whole = figure(its.impairments(), impairment.part()).percent(dominant, impairment.measure());
        BigDecimal lost = impairment.functionLost();
        return lost == null ? whole : whole.multiply(lost).divide(HUNDRED);
    }

    private static BenefitLine death(BenefitFacts facts, BenefitFigures its) {
        BenefitLine computed = share(BenefitKind.DEATH, percent(its.death()), facts, its);
        if (!its.leastDeath().isMoreThan(computed.amount())) {
            return computed;
        }
        return new BenefitLine(
                BenefitKind.DEATH,
                its.leastDeath(),
                Explanation.LEAST_AMOUNT,
                Map.of("least", its.leastDeath().toString()),
                computed.article());
    }

    private static BenefitLine share(BenefitKind kind, BigDecimal percent, BenefitFacts facts, BenefitFigures its) {
        Rupiah amount = facts.monthlyWage()
                .times(percent.multiply(BigDecimal.valueOf(its.wageMonths())).divide(HUNDRED));
        return new BenefitLine(
                kind,
                amount,
                Explanation.SHARE_OF_WAGES,
                Map.of(
                        "percent",
                        plain(percent),
                        "months",
                        Integer.toString(its.wageMonths()),
                        "wage",
                        facts.monthlyWage().toString()),
                its.article(kind));
    }

    private static BenefitLine fixed(BenefitKind kind, Rupiah amount, BenefitFigures its) {
        return new BenefitLine(kind, amount, Explanation.FIXED_AMOUNT, Map.of(), its.article(kind));
    }

    /** The running school year; each further one is paid when it is applied for. */
    private static Optional<BenefitLine> scholarship(BenefitFacts facts, BenefitFigures its) {
        if (facts.children().isEmpty()) {
            return Optional.empty();
        }
        Rupiah year = facts.children().stream()
                .map(child -> figure(its.scholarships(), child.level()).perYear())
                .reduce(Rupiah.ZERO, Rupiah::plus);
        return Optional.of(new BenefitLine(
                BenefitKind.SCHOLARSHIP,
                year,
                Explanation.SCHOOL_YEAR,
                Map.of(
                        "children",
                        Integer.toString(facts.children().size()),
                        "most",
                        its.scholarshipOfOneChild().toString()),
                its.article(BenefitKind.SCHOLARSHIP)));
    }

    private static Optional<BenefitLine> homeCare(BenefitFacts facts, BenefitFigures its) {
        HomeCare care = facts.homeCare();
        if (care == null) {
            return Optional.empty();
        }
        return Optional.of(new BenefitLine(
                BenefitKind.HOME_CARE,
                Rupiah.min(care.paid(), its.homeCare()),
                Explanation.COST_UP_TO_MAXIMUM,
                Map.of("paid", care.paid().toString(), "most", its.homeCare().toString()),
                its.article(BenefitKind.HOME_CARE)));
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.multiply(HUNDRED);
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    private static Rupiah sum(Iterable<Rupiah> amounts) {
        Rupiah sum = Rupiah.ZERO;
        for (Rupiah amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    private static <K, V> V figure(Map<K, V> figures, K key) {
        return Objects.requireNonNull(figures.get(key));
    }
}
