package id.jmo.complaint.model.compliance;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What an officer proposes and a supervisor, who is somebody else, approves or refuses. */
public sealed interface Proposal {

    UUID id();

    /** The officer. */
    String by();

    Instant at();

    record OfFine(UUID id, String by, Instant at, Fine fine) implements Proposal {}

    /** @param services at least one */
    record OfWithholding(UUID id, String by, Instant at, Set<PublicService> services) implements Proposal {
        public OfWithholding {
            services = Set.copyOf(services);
        }
    }
}
