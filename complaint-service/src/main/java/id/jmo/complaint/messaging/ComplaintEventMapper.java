package id.jmo.complaint.messaging;

import id.jmo.complaint.model.ComplaintFact;
import id.jmo.complaint.model.RejectionReason;
import id.jmo.complaint.model.correction.ProposedValues;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this service publishes on {@code jmo.complaints.v1}. A version is never edited; a breaking change is a new type. */
@Component
class ComplaintEventMapper implements EventMapper<ComplaintFact> {

    record Submitted(ComplaintId complaintId, MemberId memberId, String kind, String number, LocalDate verifyBy) {}

    record Verified(ComplaintId complaintId, MemberId memberId, String kind, String number, LocalDate answerBy) {}

    record MemberReplyNeeded(
            ComplaintId complaintId, MemberId memberId, String kind, String number, LocalDate replyBy) {}

    record Answered(ComplaintId complaintId, MemberId memberId, String kind, String number, LocalDate closesOn) {}

    record Closed(ComplaintId complaintId, MemberId memberId, String kind, String number) {}

    record Reopened(ComplaintId complaintId, MemberId memberId, String kind, String number, LocalDate answerBy) {}

    record Rejected(ComplaintId complaintId, MemberId memberId, String kind, String number, RejectionReason reason) {}

    record Withdrawn(ComplaintId complaintId, MemberId memberId, String kind, String number) {}

    record Merged(ComplaintId complaintId, MemberId memberId, String kind, String number, ComplaintId into) {}

    /** Values travel encrypted; what is not to be corrected is absent. */
    record CorrectionOrdered(
            ComplaintId complaintId,
            MemberId memberId,
            String kind,
            String number,
            int round,
            @Nullable Confidential name,
            @Nullable Confidential birthDate,
            @Nullable Nik nik,
            ProposedValues.@Nullable MembershipEnd membershipEnd,
            String orderedBy) {}

    @Override
    public Optional<Event> map(ComplaintFact fact) {
        ComplaintFact.About about = fact.about();
        ComplaintId id = about.complaint();
        MemberId member = about.member();
        String kind = about.kind();
        String number = about.number().text();
        return Optional.of(
                switch (fact) {
                    case ComplaintFact.Submitted it ->
                        new Event(
                                "id.jmo.complaint.submitted.v1",
                                new Submitted(id, member, kind, number, it.verifyBy()));
                    case ComplaintFact.Verified it ->
                        new Event(
                                "id.jmo.complaint.verified.v1", new Verified(id, member, kind, number, it.answerBy()));
                    case ComplaintFact.MemberReplyNeeded it ->
                        new Event(
                                "id.jmo.complaint.member-reply-needed.v1",
                                new MemberReplyNeeded(id, member, kind, number, it.replyBy()));
                    case ComplaintFact.Answered it ->
                        new Event(
                                "id.jmo.complaint.answered.v1", new Answered(id, member, kind, number, it.closesOn()));
                    case ComplaintFact.CorrectionOrdered it ->
                        new Event(
                                "id.jmo.complaint.correction-ordered.v1",
                                new CorrectionOrdered(
                                        id,
                                        member,
                                        kind,
                                        number,
                                        it.round(),
                                        it.values()
                                                .name()
                                                .map(name -> Confidential.of(name.text()))
                                                .orElse(null),
                                        it.values()
                                                .birthDate()
                                                .map(day -> Confidential.of(day.toString()))
                                                .orElse(null),
                                        it.values().nik().orElse(null),
                                        it.values().membershipEnd().orElse(null),
                                        it.orderedBy()));
                    case ComplaintFact.Closed _ ->
                        new Event("id.jmo.complaint.closed.v1", new Closed(id, member, kind, number));
                    case ComplaintFact.Reopened it ->
                        new Event(
                                "id.jmo.complaint.reopened.v1", new Reopened(id, member, kind, number, it.answerBy()));
                    case ComplaintFact.Rejected it ->
                        new Event("id.jmo.complaint.rejected.v1", new Rejected(id, member, kind, number, it.reason()));
                    case ComplaintFact.Withdrawn _ ->
                        new Event("id.jmo.complaint.withdrawn.v1", new Withdrawn(id, member, kind, number));
                    case ComplaintFact.Merged it ->
                        new Event("id.jmo.complaint.merged.v1", new Merged(id, member, kind, number, it.into()));
                });
    }
}
