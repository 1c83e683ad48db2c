package id.jmo.complaint.model;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** What people call a complaint by, over the phone and on paper: {@code P-2026-7K3M-9QXD}. See {@link SpokenNumber}. */
public record ComplaintNumber(String text) {

    private static final SpokenNumber FORM = new SpokenNumber("P");

    public ComplaintNumber {
        FORM.require(text);
    }

    /** A new number. That it is free shows when the complaint is stored. */
    public static ComplaintNumber random(int year, RandomGenerator random) {
        return new ComplaintNumber(FORM.random(year, random));
    }

    /** The number that somebody has typed, in capitals or not; empty if it is none. */
    public static Optional<ComplaintNumber> parse(String typed) {
        return FORM.parse(typed).map(ComplaintNumber::new);
    }

    @Override
    public String toString() {
        return text;
    }
}
