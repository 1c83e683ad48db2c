package id.jmo.accident.model;

import id.jmo.accident.model.benefit.BenefitFacts;
import id.jmo.accident.model.benefit.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stage II as it was reported.
 *
 * @param late whether it came after the time that Permenaker 1/2025, article 19, gives
 */
public record StageTwo(Instant reportedAt, boolean late, Report report) {

    /**
     * The report, which is the claim too (article 19). Benefits follow from it.
     *
     * @param statedAt when the doctor signed the statement
     * @param diedOn only of a member who died
     * @param incapacity the time in which the member could not work; null if there was none
     */
    public record Report(
            Instant statedAt,
            Outcome outcome,
            boolean leftHanded,
            @Nullable LocalDate diedOn,
            BenefitFacts.@Nullable Incapacity incapacity,
            List<BenefitFacts.Impairment> impairments,
            List<BenefitFacts.TransportReceipt> transport,
            BenefitFacts.@Nullable HomeCare homeCare,
            List<BenefitFacts.Child> children) {

        public Report {
            impairments = List.copyOf(impairments);
            transport = List.copyOf(transport);
            children = List.copyOf(children);
        }
    }

    public Outcome outcome() {
        return report.outcome();
    }
}
