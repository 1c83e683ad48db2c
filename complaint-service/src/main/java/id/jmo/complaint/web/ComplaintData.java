package id.jmo.complaint.web;

import id.jmo.complaint.application.ReadComplaints;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintStatus;
import id.jmo.complaint.model.Conversation;
import id.jmo.complaint.model.Rating;
import id.jmo.platform.keycloakspringadapter.AuditSubject;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.owndata.Words;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A member's complaints with what was written in them, without the officers' names and notes. */
@Component
class ComplaintData implements PersonalDataSource, AuditSubject {

    private record Message(Complaint complaint, Conversation.Message message) {}

    private static final DataSection<Message> MESSAGES = DataSection.<Message>named("complaint-messages")
            .field("number", written -> written.complaint().number().text())
            .field("at", written -> written.message().at())
            .coded(
                    "from",
                    Conversation.Author.class,
                    written -> written.message().author())
            .field("text", written -> written.message().text().reveal());

    private final ReadComplaints complaints;
    private final DataSection<Complaint> section;

    ComplaintData(ReadComplaints complaints, ComplaintTexts texts) {
        this.complaints = complaints;
        this.section = DataSection.<Complaint>named("complaints")
                .field("complaintId", Complaint::id)
                .field("number", complaint -> complaint.number().text())
                .field("kind", complaint -> kind(complaint.matter().kind(), texts))
                .coded(
                        "status",
                        ComplaintStatus.class,
                        "complaint.status",
                        complaint -> complaint.state().status())
                .field("submittedAt", Complaint::submittedAt)
                .field(
                        "description",
                        complaint -> complaint.matter().description().reveal())
                .field(
                        "stars",
                        complaint -> complaint.rating().map(Rating::stars).orElse(null));
    }

    private static Words kind(String kind, ComplaintTexts texts) {
        return new Words(kind, language -> texts.kind(language, kind).text());
    }

    @Override
    public String variable() {
        return "complaintId";
    }

    /** Of a complaint whose reporter is hidden, audit records name nobody: auditors read them too. */
    @Override
    public Optional<MemberId> memberOf(String value) {
        return complaints
                .find(ComplaintId.of(value))
                .filter(complaint -> !complaint.matter().reporterHidden())
                .map(Complaint::member);
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(section, MESSAGES);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        List<Complaint> latest = complaints.latestOf(member, DataSection.READ_ITEMS);
        return List.of(section.of(latest), MESSAGES.of(latest.stream().flatMap(ComplaintData::messages)));
    }

    private static Stream<Message> messages(Complaint complaint) {
        return complaint.conversation().withoutNotes().reversed().stream()
                .map(message -> new Message(complaint, message));
    }
}
