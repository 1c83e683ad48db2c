package id.jmo.complaint.model.compliance;

import id.jmo.complaint.model.SpokenNumber;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What people call a compliance case by, on its letters too: {@code K-2026-7K3M-9QXD}. See {@link SpokenNumber}. */
public record ComplianceNumber(String text) {

    private static final SpokenNumber FORM = new SpokenNumber("K");

    public ComplianceNumber {
        FORM.require(text);
    }

    /** A new number. That it is free shows when the case is stored. */
    public static ComplianceNumber random(int year, RandomGenerator random) {
        return new ComplianceNumber(FORM.random(year, random));
    }

    /** The number that somebody has typed, in capitals or not; empty if it is none. */
    public static Optional<ComplianceNumber> parse(String typed) {
        return FORM.parse(typed).map(ComplianceNumber::new);
    }

    @Override
    public String toString() {
        return text;
    }
}
