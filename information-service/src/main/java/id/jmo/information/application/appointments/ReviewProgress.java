package id.jmo.information.application.appointments;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far appointments have been compared with the branches. */
public interface ReviewProgress {

    /**
     * One comparison of all booked appointments.
     *
     * @param version of the branches
     * @param noticedAt when this version was seen first
     * @param reached the last appointment that was compared; null at the beginning
     * @param done whether all were
     */
    record Review(
            String version, Instant noticedAt, @Nullable String reached, boolean done) {

        Review after(String last) {
            return new Review(version, noticedAt, last, false);
        }

        Review finished() {
            return new Review(version, noticedAt, reached, true);
        }
    }

    /** The latest; empty before the first. */
    Optional<Review> latest();

    void keep(Review review);
}
