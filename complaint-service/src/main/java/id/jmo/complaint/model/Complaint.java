package id.jmo.complaint.model;

import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.JoinedCase;
import id.jmo.complaint.model.correction.CorrectionRequest;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A member's complaint (pengaduan).
 *
 * @param clock the officers' limit: to verify, later to answer
 * @param officer whom the case is assigned to
 * @param correction what the member asks to have corrected; empty for most kinds
 * @param inspection the compliance case against the employer that the member reports
 * @param escalatedAt when the limit passed and the case came to a supervisor
 */
public record Complaint(
        ComplaintId id,
        ComplaintNumber number,
        MemberId member,
        Matter matter,
        Instant submittedAt,
        ComplaintState state,
        CaseClock clock,
        Optional<String> officer,
        Optional<CorrectionRequest> correction,
        Optional<JoinedCase> inspection,
        Conversation conversation,
        Optional<Rating> rating,
        Optional<Instant> escalatedAt,
        Timeline timeline) {

    public boolean isAssignedTo(String officerId) {
        return officer.filter(officerId::equals).isPresent();
    }

    /** Whether it is in this compliance case. */
    public boolean isIn(ComplianceCaseId compliance) {
        return inspection.filter(joined -> joined.caseId().equals(compliance)).isPresent();
    }

    /** Whether this officer may learn who reported it. */
    public boolean showsReporterTo(String officerId) {
        return !matter.reporterHidden() || isAssignedTo(officerId);
    }

    /** An answer that was given may be rated once, also after the complaint is closed. */
    public boolean isRateable() {
        boolean answered = state instanceof ComplaintState.Answered
                || state instanceof ComplaintState.Closed closed && closed.answered();
        return answered && rating.isEmpty();
    }

    Complaint in(ComplaintState next, Milestone milestone, DecisionContext context) {
        return copy().state(next)
                .timeline(timeline.with(context.now(), milestone))
                .build();
    }

    Complaint withClock(CaseClock next) {
        return copy().clock(next).build();
    }

    Complaint withMessage(Conversation.Author author, String by, Confidential text, DecisionContext context) {
        return copy().conversation(conversation.with(new Conversation.Message(context.now(), author, by, text)))
                .build();
    }

    Complaint assignedTo(Optional<String> next) {
        return copy().officer(next).build();
    }

    Complaint withCorrection(CorrectionRequest next) {
        return copy().correction(next).build();
    }

    Complaint joined(JoinedCase next) {
        return copy().inspection(next).build();
    }

    Complaint rated(Rating given) {
        return copy().rating(Optional.of(given)).build();
    }

    /** Without what people wrote; that there was a complaint, and how it went, stays. */
    Complaint erased() {
        Copy erased = copy();
        correction.map(CorrectionRequest::erased).ifPresent(erased::correction);
        return erased.matter(matter.erased())
                .conversation(Conversation.EMPTY)
                .rating(rating.map(given -> new Rating(given.stars(), Optional.empty(), given.at())))
                .build();
    }

    Complaint escalated(Optional<Instant> at) {
        return copy().escalatedAt(at).build();
    }

    private Copy copy() {
        return new Copy(this);
    }

    /** The complaint with some of its parts replaced. */
    private static final class Copy {

        private final Complaint from;
        private Matter matter;
        private ComplaintState state;
        private CaseClock clock;
        private Optional<String> officer;
        private Optional<CorrectionRequest> correction;
        private Optional<JoinedCase> inspection;
        private Conversation conversation;
        private Optional<Rating> rating;
        private Optional<Instant> escalatedAt;
        private Timeline timeline;

        Copy(Complaint from) {
            this.from = from;
            this.matter = from.matter;
            this.state = from.state;
            this.clock = from.clock;
            this.officer = from.officer;
            this.correction = from.correction;
            this.inspection = from.inspection;
            this.conversation = from.conversation;
            this.rating = from.rating;
            this.escalatedAt = from.escalatedAt;
            this.timeline = from.timeline;
        }

        Copy matter(Matter next) {
            matter = next;
            return this;
        }

        Copy state(ComplaintState next) {
            state = next;
            return this;
        }

        Copy clock(CaseClock next) {
            clock = next;
            return this;
        }

        Copy officer(Optional<String> next) {
            officer = next;
            return this;
        }

        Copy correction(CorrectionRequest next) {
            correction = Optional.of(next);
            return this;
        }

        Copy inspection(JoinedCase next) {
            inspection = Optional.of(next);
            return this;
        }

        Copy conversation(Conversation next) {
            conversation = next;
            return this;
        }

        Copy rating(Optional<Rating> next) {
            rating = next;
            return this;
        }

        Copy escalatedAt(Optional<Instant> next) {
            escalatedAt = next;
            return this;
        }

        Copy timeline(Timeline next) {
            timeline = next;
            return this;
        }

        Complaint build() {
            return new Complaint(
                    from.id,
                    from.number,
                    from.member,
                    matter,
                    from.submittedAt,
                    state,
                    clock,
                    officer,
                    correction,
                    inspection,
                    conversation,
                    rating,
                    escalatedAt,
                    timeline);
        }
    }
}
