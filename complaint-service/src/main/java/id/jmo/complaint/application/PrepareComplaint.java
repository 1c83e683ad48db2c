package id.jmo.complaint.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.attachments.Attachments;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.ErasureJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A member prepares a complaint: attaches evidence under the id that the complaint will have. What is not submitted is erased. */
@UseCase
public class PrepareComplaint implements ErasureJob.Erasable {

    /** How long a draft may be submitted. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Most drafts of a member at a time. */
    public static final int MOST = 5;

    /** Longer than a request takes, so that nothing is erased while it is being submitted. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final Drafts drafts;
    private final Complaints complaints;
    private final Attachments attachments;
    private final Clock clock;

    PrepareComplaint(Drafts drafts, Complaints complaints, Attachments attachments, Clock clock) {
        this.drafts = drafts;
        this.complaints = complaints;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @return empty if the member has too many drafts */
    public Optional<Drafts.Draft> open(MemberId member) {
        if (drafts.countOf(member) >= MOST) {
            return Optional.empty();
        }
        Drafts.Draft draft =
                new Drafts.Draft(ComplaintId.next(), member, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        drafts.add(draft);
        return Optional.of(draft);
    }

    /** The draft was submitted, and is a complaint. */
    void submitted(ComplaintId complaint) {
        drafts.remove(complaint);
    }

    /** A draft that may still be submitted. */
    public Optional<Drafts.Draft> find(ComplaintId complaint) {
        return drafts.find(complaint)
                .filter(draft -> clock.instant().isBefore(draft.openedAt().plus(KEPT)));
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return drafts.openedBefore(now.minus(KEPT).minus(GRACE), limit).stream()
                .map(draft -> draft.complaint().toString())
                .toList();
    }

    /** A draft whose complaint exists was submitted: its evidence stays. */
    @Override
    public void erase(String name) {
        ComplaintId complaint = ComplaintId.of(name);
        if (complaints.find(complaint).isEmpty()) {
            attachments.erase(name);
        }
        drafts.remove(complaint);
    }
}
