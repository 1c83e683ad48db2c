package id.jmo.complaint.persistence;

import static java.util.Objects.requireNonNull;

import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintNumber;
import id.jmo.complaint.model.ComplaintState;
import id.jmo.complaint.model.Conversation;
import id.jmo.complaint.model.Matter;
import id.jmo.complaint.model.Rating;
import id.jmo.complaint.model.Timeline;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Between the complaint of the model, whose states are types, and its document, whose states are fields. */
final class ComplaintDocuments {

    private ComplaintDocuments() {}

    /**
     * @param calendar for the copies of due times by which the clock finds complaints
     * @param retention how long what was written is kept after the end
     */
    static ComplaintDocument write(Complaint complaint, String command, BusinessCalendar calendar, Duration retention) {
        Matter matter = complaint.matter();
        ComplaintState state = complaint.state();
        CaseClock memberClock = memberClock(state);
        boolean escalated = complaint.escalatedAt().isPresent();
        return new ComplaintDocument(
                complaint.member().toString(),
                complaint.number().text(),
                matter.kind(),
                matter.team(),
                matter.reporterHidden(),
                matter.inspectsEmployer() ? Boolean.TRUE : null,
                matter.serviceLevel(),
                matter.corrects().stream().sorted().toList(),
                matter.description(),
                matter.fields().entrySet().stream()
                        .map(field -> new ComplaintDocument.Field(field.getKey(), field.getValue()))
                        .toList(),
                complaint.submittedAt(),
                state.status(),
                complaint.clock(),
                memberClock,
                state instanceof ComplaintState.Closed closed ? closed.answered() : null,
                state instanceof ComplaintState.Rejected rejected ? rejected.reason() : null,
                state instanceof ComplaintState.Merged merged ? merged.into() : null,
                complaint.officer().orElse(null),
                CorrectionDocuments.write(complaint),
                complaint.inspection().orElse(null),
                complaint.conversation().messages().stream()
                        .map(message -> new ComplaintDocument.Line(
                                message.at(), message.author(), message.officer(), message.text()))
                        .toList(),
                complaint.rating().map(ComplaintDocuments::stars).orElse(null),
                complaint.escalatedAt().orElse(null),
                complaint.timeline().entries().stream()
                        .map(entry -> new ComplaintDocument.Event(entry.at(), entry.milestone()))
                        .toList(),
                awaitsCase(complaint) ? complaint.timeline().latest() : null,
                state.awaitsOfficer() && !escalated ? dueAt(complaint.clock(), calendar) : null,
                memberClock == null ? null : dueAt(memberClock, calendar),
                state.awaitsOfficer() && escalated ? Boolean.TRUE : null,
                state.isOpen() || matter.isErased()
                        ? null
                        : complaint.timeline().latest().plus(retention),
                command);
    }

    static Complaint read(String id, ComplaintDocument document) {
        return new Complaint(
                ComplaintId.of(id),
                new ComplaintNumber(document.number()),
                MemberId.of(document.memberId()),
                new Matter(
                        document.kind(),
                        document.team(),
                        document.reporterHidden(),
                        Boolean.TRUE.equals(document.inspectsEmployer()),
                        document.serviceLevel(),
                        Set.copyOf(document.corrects()),
                        document.description(),
                        fields(document.fields())),
                document.submittedAt(),
                state(document),
                document.clock(),
                Optional.ofNullable(document.officer()),
                Optional.ofNullable(document.correction()).map(CorrectionDocuments::read),
                Optional.ofNullable(document.inspection()),
                new Conversation(document.conversation().stream()
                        .map(line -> new Conversation.Message(line.at(), line.author(), line.officer(), line.text()))
                        .toList()),
                Optional.ofNullable(document.rating())
                        .map(stars -> new Rating(stars.stars(), Optional.ofNullable(stars.comment()), stars.at())),
                Optional.ofNullable(document.escalatedAt()),
                new Timeline(document.timeline().stream()
                        .map(entry -> new Timeline.Entry(entry.at(), entry.milestone()))
                        .toList()));
    }

    /** Whether a verified report waits for joining its compliance case, or for the confirmation. */
    private static boolean awaitsCase(Complaint complaint) {
        return switch (complaint.state()) {
            case ComplaintState.Verified _, ComplaintState.InWork _ ->
                complaint.matter().inspectsEmployer() && complaint.inspection().isEmpty();
            case ComplaintState.UnderInspection _ ->
                complaint.inspection().filter(joined -> !joined.confirmed()).isPresent();
            case ComplaintState.Submitted _,
                    ComplaintState.Correcting _,
                    ComplaintState.AwaitingMember _,
                    ComplaintState.Answered _,
                    ComplaintState.Closed _,
                    ComplaintState.Rejected _,
                    ComplaintState.Withdrawn _,
                    ComplaintState.Merged _ -> false;
        };
    }

    private static @Nullable CaseClock memberClock(ComplaintState state) {
        return switch (state) {
            case ComplaintState.AwaitingMember awaiting -> awaiting.reply();
            case ComplaintState.Answered answered -> answered.objection();
            case ComplaintState.Submitted _,
                    ComplaintState.Verified _,
                    ComplaintState.InWork _,
                    ComplaintState.Correcting _,
                    ComplaintState.UnderInspection _,
                    ComplaintState.Closed _,
                    ComplaintState.Rejected _,
                    ComplaintState.Withdrawn _,
                    ComplaintState.Merged _ -> null;
        };
    }

    private static ComplaintState state(ComplaintDocument document) {
        return switch (document.status()) {
            case SUBMITTED -> new ComplaintState.Submitted();
            case VERIFIED -> new ComplaintState.Verified();
            case IN_WORK -> new ComplaintState.InWork();
            case CORRECTING -> CorrectionDocuments.correcting(requireNonNull(document.correction()));
            case UNDER_INSPECTION -> new ComplaintState.UnderInspection();
            case AWAITING_MEMBER -> new ComplaintState.AwaitingMember(requireNonNull(document.memberClock()));
            case ANSWERED -> new ComplaintState.Answered(requireNonNull(document.memberClock()));
            case CLOSED -> new ComplaintState.Closed(requireNonNull(document.answered()));
            case REJECTED -> new ComplaintState.Rejected(requireNonNull(document.reason()));
            case WITHDRAWN -> new ComplaintState.Withdrawn();
            case MERGED -> new ComplaintState.Merged(requireNonNull(document.mergedInto()));
        };
    }

    private static @Nullable Instant dueAt(CaseClock clock, BusinessCalendar calendar) {
        return clock.dueAt(calendar).orElse(null);
    }

    private static ComplaintDocument.Stars stars(Rating rating) {
        return new ComplaintDocument.Stars(rating.stars(), rating.comment().orElse(null), rating.at());
    }

    private static Map<String, Confidential> fields(List<ComplaintDocument.Field> stored) {
        Map<String, Confidential> fields = new LinkedHashMap<>();
        stored.forEach(field -> fields.put(field.name(), field.value()));
        return fields;
    }
}
