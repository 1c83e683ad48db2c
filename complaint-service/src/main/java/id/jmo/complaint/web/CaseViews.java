package id.jmo.complaint.web;

import id.jmo.complaint.application.AttachEvidence;
import id.jmo.complaint.application.ReadComplaints;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintLifecycle;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.Conversation;
import id.jmo.platform.attachments.web.AttachmentTransfer;
import id.jmo.platform.attachments.web.AttachmentView;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.Jakarta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows complaints to staff, the reporter only to whom that is allowed. */
@Component
class CaseViews {

    static final String PATH = "/api/v1/complaint-cases/";

    private final ComplaintTexts texts;
    private final ComplaintViews complaints;
    private final ReadComplaints readComplaints;
    private final AttachEvidence evidence;
    private final AttachmentTransfer transfer;

    CaseViews(
            ComplaintTexts texts,
            ComplaintViews complaints,
            ReadComplaints readComplaints,
            AttachEvidence evidence,
            AttachmentTransfer transfer) {
        this.texts = texts;
        this.complaints = complaints;
        this.readComplaints = readComplaints;
        this.evidence = evidence;
        this.transfer = transfer;
    }

    CaseView.Summary summary(Complaint complaint, CurrentUser reader, Locale locale) {
        return new CaseView.Summary(
                complaint.id(),
                complaint.number().text(),
                texts.kind(locale, complaint.matter().kind()),
                complaint.matter().team(),
                complaint.state().status(),
                Jakarta.at(complaint.submittedAt()),
                complaints.turn(complaint),
                complaint.officer().orElse(null),
                complaint.isAssignedTo(reader.id()),
                complaint.escalatedAt().map(Jakarta::at).orElse(null));
    }

    CaseView complaint(Complaint complaint, CurrentUser reader, Locale locale) {
        boolean open = complaint.showsReporterTo(reader.id());
        return new CaseView(
                summary(complaint, reader, locale),
                !open,
                open ? complaint.member() : null,
                open ? complaint.matter().description().reveal() : null,
                complaints.fields(
                        complaint,
                        locale,
                        (_, value) -> value.reveal(),
                        rule -> open
                                || rule.filter(known -> !known.identifiesReporter())
                                        .isPresent()),
                open ? attachments(complaint, reader) : List.of(),
                complaints.timeline(complaint, locale),
                open
                        ? complaint.conversation().messages().stream()
                                .map(CaseViews::message)
                                .toList()
                        : List.of(),
                open ? complaints.correction(complaint, locale) : null,
                open ? ComplaintViews.stars(complaint) : null,
                open ? others(complaint, reader, locale) : List.of(),
                nextSteps(complaint, reader, locale),
                links(complaint, open));
    }

    private static Map<String, String> links(Complaint complaint, boolean open) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", PATH + complaint.id());
        if (open) {
            links.put("member", "/api/v1/members/" + complaint.member());
        }
        complaint
                .inspection()
                .ifPresent(joined -> links.put("inspection", "/api/v1/compliance-cases/" + joined.caseId()));
        return links;
    }

    /** With links for this reader. */
    private List<AttachmentView> attachments(Complaint complaint, CurrentUser reader) {
        return evidence.of(complaint).stream()
                .map(attachment -> AttachmentView.of(
                        attachment,
                        transfer.linkFor(
                                PATH + complaint.id() + "/attachments/" + attachment.attachmentId(), reader.id())))
                .toList();
    }

    /** Only those that do not hide their reporter from the reader: a list of them would tell. */
    private List<CaseView.Summary> others(Complaint complaint, CurrentUser reader, Locale locale) {
        return readComplaints.othersOf(complaint).stream()
                .filter(other -> other.showsReporterTo(reader.id()))
                .map(other -> summary(other, reader, locale))
                .toList();
    }

    private static CaseView.Message message(Conversation.Message message) {
        return new CaseView.Message(
                Jakarta.at(message.at()),
                message.author(),
                message.officer().isEmpty() ? null : message.officer(),
                message.text().reveal());
    }

    private List<ComplaintView.NextStep> nextSteps(Complaint complaint, CurrentUser reader, Locale locale) {
        String self = PATH + complaint.id();
        List<ComplaintView.NextStep> steps = new ArrayList<>();
        if (!complaint.state().isOpen() || !reader.has(Role.COMPLAINT_OFFICER)) {
            return steps;
        }
        if (complaint.officer().isEmpty()) {
            steps.add(complaints.step("take", "POST", self + "/assignment", locale));
        }
        if (complaint.isAssignedTo(reader.id())) {
            add(steps, complaint, ComplaintTrigger.OfficerVerifies.class, "verify", self + "/verification", locale);
            add(steps, complaint, ComplaintTrigger.OfficerStartsWork.class, "start-work", self + "/work", locale);
            add(steps, complaint, ComplaintTrigger.OfficerAsksMember.class, "ask", self + "/questions", locale);
            if (complaint.correction().isPresent()) {
                add(
                        steps,
                        complaint,
                        ComplaintTrigger.OfficerDecidesCorrection.class,
                        "decide-correction",
                        self + "/correction-decision",
                        locale);
            }
            add(steps, complaint, ComplaintTrigger.OfficerAnswers.class, "answer", self + "/answer", locale);
            add(steps, complaint, ComplaintTrigger.OfficerRejects.class, "reject", self + "/rejection", locale);
            add(steps, complaint, ComplaintTrigger.OfficerMerges.class, "merge", self + "/merger", locale);
            steps.add(complaints.step("note", "POST", self + "/notes", locale));
            steps.add(complaints.step("release", "DELETE", self + "/assignment", locale));
        }
        return List.copyOf(steps);
    }

    private void add(
            List<ComplaintView.NextStep> steps,
            Complaint complaint,
            Class<? extends ComplaintTrigger> trigger,
            String action,
            String href,
            Locale locale) {
        if (ComplaintLifecycle.allows(complaint, trigger)) {
            steps.add(complaints.step(action, "POST", href, locale));
        }
    }
}
