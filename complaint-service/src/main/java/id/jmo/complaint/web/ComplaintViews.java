package id.jmo.complaint.web;

import id.jmo.complaint.application.AttachEvidence;
import id.jmo.complaint.application.compliance.ReadCases;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintLifecycle;
import id.jmo.complaint.model.ComplaintState;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.Conversation;
import id.jmo.complaint.model.Timeline;
import id.jmo.complaint.model.catalogue.Catalogue;
import id.jmo.complaint.model.catalogue.ComplaintKind;
import id.jmo.complaint.model.catalogue.FieldRule;
import id.jmo.complaint.model.compliance.ComplianceStatus;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.tracking.Followed;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows complaints to their members, and what members and officers see alike. */
@Component
class ComplaintViews {

    static final String PATH = "/api/v1/complaints/";

    private final ComplaintTexts texts;
    private final Catalogue catalogue;
    private final AttachEvidence evidence;
    private final ReadCases readCases;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ComplaintViews(
            ComplaintTexts texts,
            Catalogue catalogue,
            AttachEvidence evidence,
            ReadCases readCases,
            BusinessCalendar calendar,
            Clock clock) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.readCases = readCases;
        this.calendar = calendar;
        this.clock = clock;
    }

    ComplaintView complaint(Complaint complaint, Locale locale) {
        ComplaintState state = complaint.state();
        String self = PATH + complaint.id();
        return new ComplaintView(
                complaint.id(),
                complaint.number().text(),
                texts.kind(locale, complaint.matter().kind()),
                state.status(),
                texts.coded(locale, "status", state.status()).text(),
                Jakarta.at(complaint.submittedAt()),
                turn(complaint),
                complaint.matter().description().reveal(),
                fields(complaint, locale, ComplaintViews::maskedForMember, _ -> true),
                evidence.of(complaint).stream()
                        .map(attachment -> EvidenceController.view(complaint.id(), attachment))
                        .toList(),
                timeline(complaint, locale),
                complaint.conversation().withoutNotes().stream()
                        .map(ComplaintViews::message)
                        .toList(),
                correction(complaint, locale),
                stars(complaint),
                inspection(complaint, locale),
                state instanceof ComplaintState.Rejected rejected
                        ? texts.coded(locale, "rejection", rejected.reason())
                        : null,
                state instanceof ComplaintState.Merged merged ? merged.into() : null,
                nextSteps(complaint, self, locale),
                Map.of("self", self));
    }

    ComplaintView.Summary summary(Complaint complaint, Locale locale) {
        return new ComplaintView.Summary(
                complaint.id(),
                complaint.number().text(),
                texts.kind(locale, complaint.matter().kind()),
                complaint.state().status(),
                texts.coded(locale, "status", complaint.state().status()).text(),
                Jakarta.at(complaint.submittedAt()),
                turn(complaint));
    }

    ComplaintView.@Nullable Turn turn(Complaint complaint) {
        return switch (complaint.state()) {
            case ComplaintState.Submitted _,
                    ComplaintState.Verified _,
                    ComplaintState.InWork _,
                    ComplaintState.Correcting _ -> turn(ComplaintView.Waiting.OFFICER, complaint.clock());
            case ComplaintState.AwaitingMember awaiting -> turn(ComplaintView.Waiting.MEMBER, awaiting.reply());
            case ComplaintState.Answered answered -> turn(ComplaintView.Waiting.MEMBER, answered.objection());
            case ComplaintState.UnderInspection _,
                    ComplaintState.Closed _,
                    ComplaintState.Rejected _,
                    ComplaintState.Withdrawn _,
                    ComplaintState.Merged _ -> null;
        };
    }

    private ComplaintView.Turn turn(ComplaintView.Waiting waitsFor, CaseClock running) {
        Instant now = clock.instant();
        return new ComplaintView.Turn(
                waitsFor,
                running.dueOn(calendar).orElseThrow(),
                running.daysLeft(now, calendar),
                running.isOverdue(now, calendar));
    }

    List<ComplaintView.Entry> timeline(Complaint complaint, Locale locale) {
        List<ComplaintView.Entry> entries = new ArrayList<>();
        for (Timeline.Entry entry : complaint.timeline().entries()) {
            ComplaintTexts.Coded milestone = texts.coded(locale, "milestone", entry.milestone());
            entries.add(new ComplaintView.Entry(
                    entries.size() + 1, Jakarta.at(entry.at()), milestone.code(), milestone.text()));
        }
        return List.copyOf(entries);
    }

    Followed followed(Complaint complaint, Locale locale) {
        return new Followed(
                complaint.state().status(),
                !complaint.state().isOpen(),
                timeline(complaint, locale).stream()
                        .map(entry -> new Followed.Entry(entry.number(), entry))
                        .toList());
    }

    /** How a value is shown. */
    @FunctionalInterface
    interface Shown {
        String of(FieldRule.@Nullable Type type, Confidential value);
    }

    /**
     * The form as it was filled in.
     *
     * @param which the fields to show; a field that has left the catalogue is taken for one that identifies
     */
    List<ComplaintView.Filled> fields(
            Complaint complaint, Locale locale, Shown shown, Predicate<Optional<FieldRule>> which) {
        Language language = ComplaintTexts.language(locale);
        List<FieldRule> rules = catalogue
                .find(complaint.matter().kind())
                .map(ComplaintKind::fields)
                .orElse(List.of());
        List<ComplaintView.Filled> filled = new ArrayList<>();
        complaint.matter().fields().forEach((name, value) -> {
            Optional<FieldRule> rule =
                    rules.stream().filter(known -> known.name().equals(name)).findFirst();
            if (which.test(rule)) {
                String label = rule.map(known -> known.label().in(language)).orElse(name);
                filled.add(new ComplaintView.Filled(
                        name, label, shown.of(rule.map(FieldRule::type).orElse(null), value)));
            }
        });
        return filled;
    }

    private static String maskedForMember(FieldRule.@Nullable Type type, Confidential value) {
        boolean number = type == FieldRule.Type.NIK || type == FieldRule.Type.KPJ;
        return number ? value.masked() : value.reveal();
    }

    static ComplaintView.Message message(Conversation.Message message) {
        return new ComplaintView.Message(
                Jakarta.at(message.at()), message.author(), message.text().reveal());
    }

    @Nullable
    CorrectionView correction(Complaint complaint, Locale locale) {
        return complaint
                .correction()
                .map(request -> CorrectionView.of(request, texts, locale))
                .orElse(null);
    }

    /** The state alone: not since when, not what was found, not who else reports. */
    private ComplaintTexts.@Nullable Coded inspection(Complaint complaint, Locale locale) {
        return inspectionStatus(complaint)
                .map(status -> new ComplaintTexts.Coded(
                        status.name(), texts.text(locale, "compliance.status." + status.name())))
                .orElse(null);
    }

    Optional<ComplianceStatus> inspectionStatus(Complaint complaint) {
        return readCases.inspectionOf(complaint).map(found -> found.state().status());
    }

    static ComplaintView.@Nullable Stars stars(Complaint complaint) {
        return complaint
                .rating()
                .map(rating -> new ComplaintView.Stars(
                        rating.stars(),
                        rating.comment().map(Confidential::reveal).orElse(null)))
                .orElse(null);
    }

    /** Derived from the lifecycle, so that nothing is offered that would be refused. */
    private List<ComplaintView.NextStep> nextSteps(Complaint complaint, String self, Locale locale) {
        List<ComplaintView.NextStep> steps = new ArrayList<>();
        if (ComplaintLifecycle.allows(complaint, ComplaintTrigger.MemberReplies.class)) {
            steps.add(step("reply", "POST", self + "/messages", locale));
        }
        if (ComplaintLifecycle.allows(complaint, ComplaintTrigger.MemberReopens.class)) {
            steps.add(step("reopen", "POST", self + "/reopening", locale));
        }
        if (complaint.isRateable()) {
            steps.add(step("rate", "PUT", self + "/rating", locale));
        }
        if (ComplaintLifecycle.allows(complaint, ComplaintTrigger.MemberWithdraws.class)) {
            steps.add(step("withdraw", "POST", self + "/withdrawal", locale));
        }
        return List.copyOf(steps);
    }

    ComplaintView.NextStep step(String action, String method, String href, Locale locale) {
        return new ComplaintView.NextStep(action, method, href, texts.text(locale, "complaint.next." + action));
    }
}
