package id.jmo.complaint.model;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.Optional;

/**
 * How satisfied the member is with the answer.
 *
 * @param stars 1 to 5, the best
 */
public record Rating(int stars, Optional<Confidential> comment, Instant at) {

    public Rating {
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException("From 1 to 5 stars, not " + stars);
        }
    }
}
