package id.jmo.account.model.registration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of the terms, the earliest first: those in which nobody creates an account any more too, as somebody accepted them. */
public record TermsOfUseVersions(List<TermsOfUse> all) {

    public TermsOfUseVersions {
        all = all.stream().sorted(Comparator.comparing(TermsOfUse::from)).toList();
        if (all.stream().map(TermsOfUse::version).distinct().count() != all.size()
                || all.stream().map(TermsOfUse::from).distinct().count() != all.size()) {
            throw new IllegalArgumentException("Two of the terms have the same version or the same first day");
        }
    }

    /**
     * The version that is in force on a day.
     *
     * @throws IllegalStateException if the first begins later
     */
    public TermsOfUse on(LocalDate day) {
        return all.reversed().stream()
                .filter(terms -> !terms.from().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No terms are in force on " + day));
    }

    public Optional<TermsOfUse> find(String version) {
        return all.stream().filter(terms -> terms.version().equals(version)).findFirst();
    }
}
