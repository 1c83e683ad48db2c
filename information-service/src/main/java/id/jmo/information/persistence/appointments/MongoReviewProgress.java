package id.jmo.information.persistence.appointments;

import id.jmo.information.application.appointments.ReviewProgress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** {@link ReviewProgress} in the one document of {@code appointmentReview}. */
@Repository
class MongoReviewProgress implements ReviewProgress {

    private static final String COLLECTION = "appointmentReview";
    private static final String LATEST = "latest";

    private final MongoOperations mongo;

    MongoReviewProgress(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record ReviewDocument(
            String id,
            String version,
            Instant noticedAt,
            @Nullable String reached,
            boolean done) {}

    @Override
    public Optional<Review> latest() {
        return Optional.ofNullable(mongo.findById(LATEST, ReviewDocument.class, COLLECTION))
                .map(kept -> new Review(kept.version(), kept.noticedAt(), kept.reached(), kept.done()));
    }

    @Override
    public void keep(Review review) {
        mongo.save(
                new ReviewDocument(LATEST, review.version(), review.noticedAt(), review.reached(), review.done()),
                COLLECTION);
    }
}
