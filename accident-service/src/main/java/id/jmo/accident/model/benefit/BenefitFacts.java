package id.jmo.accident.model.benefit;

import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case's benefits follow from. Facts may contradict each other as long as nobody computes with them: see
 * {@link BenefitPolicy#compute}, which names every field that does.
 *
 * @param happenedOn the day of the accident, or of the diagnosis of a disease; its figures hold for the whole case
 * @param decidedOn the day of the decision; nothing is paid for a later time
 * @param monthlyWage of the last month before the accident, in rupiah
 * @param diedOn only with {@link Outcome#DEATH}
 * @param incapacity the time in which the member could not work; null if there was none
 * @param impairments only with {@link Outcome#PARTIAL_DISABILITY}
 * @param children only with {@link Outcome#TOTAL_DISABILITY} and {@link Outcome#DEATH}
 */
public record BenefitFacts(
        LocalDate happenedOn,
        LocalDate decidedOn,
        Rupiah monthlyWage,
        boolean leftHanded,
        Outcome outcome,
        @Nullable LocalDate diedOn,
        @Nullable Incapacity incapacity,
        List<Impairment> impairments,
        List<TransportReceipt> transport,
        @Nullable HomeCare homeCare,
        List<Child> children) {

    /** @param until the last day of it */
    public record Incapacity(LocalDate from, LocalDate until) {}

    /**
     * A part of the body that is lost, or works less.
     *
     * @param side null for a part that has no sides
     * @param measure in the unit of the {@link BodyPart}; null where the table needs none
     * @param functionLost percent of the part's function that is lost; null if the part itself is lost
     */
    public record Impairment(
            BodyPart part,
            @Nullable Side side,
            @Nullable BigDecimal measure,
            @Nullable BigDecimal functionLost) {}

    /** @param paid more than nothing */
    public record TransportReceipt(TransportMode mode, Rupiah paid) {}

    /** @param until the last day of it */
    public record HomeCare(LocalDate from, LocalDate until, Rupiah paid) {}

    /**
     * A child who goes to school.
     *
     * @param yearsPaid for how many years of this level a scholarship was paid already
     */
    public record Child(LocalDate birthDate, SchoolLevel level, boolean married, boolean working, int yearsPaid) {}

    public BenefitFacts {
        impairments = List.copyOf(impairments);
        transport = List.copyOf(transport);
        children = List.copyOf(children);
    }
}
