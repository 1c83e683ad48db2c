package id.jmo.biometric.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All policies of one policy document, each from its day on. */
public record PolicyBook(List<DecisionPolicy> policies) {

    public PolicyBook {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("A policy document holds at least one policy");
        }
        policies = policies.stream()
                .sorted(Comparator.comparing(DecisionPolicy::validFrom))
                .toList();
        long days = policies.stream().map(DecisionPolicy::validFrom).distinct().count();
        if (days < policies.size()) {
            throw new IllegalArgumentException("Two policies of one document begin on the same day");
        }
    }

    /**
     * The policy that began last on or before the day.
     *
     * @throws IllegalStateException if all policies begin later
     */
    public DecisionPolicy on(LocalDate day) {
        return policies.reversed().stream()
                .filter(policy -> !policy.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No biometric policy is in force on " + day));
    }
}
