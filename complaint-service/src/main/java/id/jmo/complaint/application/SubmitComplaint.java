package id.jmo.complaint.application;

import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintNumber;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.DecisionContext;
import id.jmo.complaint.model.Matter;
import id.jmo.complaint.model.Submission;
import id.jmo.complaint.model.catalogue.Catalogue;
import id.jmo.complaint.model.catalogue.ComplaintKind;
import id.jmo.complaint.model.catalogue.FieldRule;
import id.jmo.complaint.model.catalogue.PlainText;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.attachments.Attachments;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PlainTexts;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A member complains. */
@UseCase
public class SubmitComplaint {

    /** Shorter than this nobody can work on it. */
    public static final int SHORTEST_DESCRIPTION = 10;

    private static final int MAX_ATTEMPTS = 5;

    /**
     * The member's request.
     *
     * @param command identifies the request: repeated after a failure it has no second effect
     * @param fields the form of the kind; all values are texts
     * @param draft where evidence is attached; the complaint gets its id
     */
    public record Request(
            String command,
            MemberId member,
            String kind,
            String description,
            Map<String, String> fields,
            Optional<ComplaintId> draft) {

        @Override
        public String toString() {
            return "Request[" + kind + "]";
        }
    }

    /** The result. */
    public sealed interface Outcome {

        record Submitted(Complaint complaint) implements Outcome {}

        /** @param faults every faulty field, in the order of the form */
        record Faulty(List<FieldFault> faults) implements Outcome {}
    }

    /** @param field as the request names it */
    public record FieldFault(String field, FieldRule.Fault fault) {}

    private final Catalogue catalogue;
    private final Complaints complaints;
    private final PrepareComplaint drafts;
    private final Attachments attachments;
    private final MoveComplaint moves;
    private final ComplaintMetrics metrics;
    private final RandomGenerator random = new SecureRandom();

    SubmitComplaint(
            Catalogue catalogue,
            Complaints complaints,
            PrepareComplaint drafts,
            Attachments attachments,
            MoveComplaint moves,
            ComplaintMetrics metrics) {
        this.catalogue = catalogue;
        this.complaints = complaints;
        this.drafts = drafts;
        this.attachments = attachments;
        this.moves = moves;
        this.metrics = metrics;
    }

    public Outcome submit(Request request) {
        DecisionContext context = moves.context();
        Optional<ComplaintKind> kind = catalogue.find(request.kind()).filter(known -> !known.retired());
        List<FieldFault> faults = faultsOf(request, kind, Jakarta.dateOf(context.now()));
        evidenceFault(request, kind).ifPresent(faults::add);
        if (kind.isPresent() && faults.isEmpty()) {
            return add(request, matterOf(request, kind.get()), context);
        }
        // A repeated request finds its draft used, by itself.
        return complaints
                .submittedBy(request.command())
                .<Outcome>map(Outcome.Submitted::new)
                .orElseGet(() -> new Outcome.Faulty(faults));
    }

    private Optional<FieldFault> evidenceFault(Request request, Optional<ComplaintKind> kind) {
        boolean required = kind.filter(known -> known.evidence().required()).isPresent();
        if (request.draft().isEmpty()) {
            return required ? Optional.of(fault("draftId", "evidence-missing")) : Optional.empty();
        }
        ComplaintId draft = request.draft().get();
        boolean own = drafts.find(draft)
                .filter(found -> found.member().equals(request.member()))
                .isPresent();
        if (!own) {
            return Optional.of(fault("draftId", "unknown-draft"));
        }
        return required && attachments.list(draft.toString()).isEmpty()
                ? Optional.of(fault("draftId", "evidence-missing"))
                : Optional.empty();
    }

    private Outcome add(Request request, Matter matter, DecisionContext context) {
        int year = Jakarta.dateOf(context.now()).getYear();
        ComplaintId id = complaints.idFor(request.command(), request.draft().orElseGet(ComplaintId::next));
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Decision.Moved submitted =
                    new Submission(id, ComplaintNumber.random(year, random), request.member(), matter).submit(context);
            switch (complaints.add(submitted, request.command())) {
                case ADMITTED -> {
                    metrics.submitted(matter.kind());
                    request.draft().ifPresent(drafts::submitted);
                    return new Outcome.Submitted(submitted.complaint());
                }
                case REPEATED -> {
                    return new Outcome.Submitted(
                            complaints.submittedBy(request.command()).orElseThrow());
                }
                case DRAFT_USED -> {
                    return new Outcome.Faulty(List.of(fault("draftId", "unknown-draft")));
                }
                case NUMBER_TAKEN -> {}
            }
        }
        throw new IllegalStateException("No number is free after %d attempts".formatted(MAX_ATTEMPTS));
    }

    private static List<FieldFault> faultsOf(Request request, Optional<ComplaintKind> kind, LocalDate today) {
        List<FieldFault> faults = new ArrayList<>();
        PlainText.faultOf(request.description(), SHORTEST_DESCRIPTION, PlainText.LONGEST)
                .ifPresent(fault -> faults.add(new FieldFault("description", fault)));
        if (kind.isEmpty()) {
            faults.addFirst(fault("kind", "unknown-kind"));
            return faults;
        }
        List<FieldRule> rules = kind.get().fields();
        for (FieldRule rule : rules) {
            String value = PlainTexts.normalised(request.fields().getOrDefault(rule.name(), ""));
            if (!value.isEmpty()) {
                rule.faultOf(value, today)
                        .ifPresent(fault -> faults.add(new FieldFault("fields." + rule.name(), fault)));
            } else if (rule.required()) {
                faults.add(fault("fields." + rule.name(), "required"));
            }
        }
        if (!kind.get().corrects().isEmpty() && rules.stream().noneMatch(rule -> isFilledIn(rule, request))) {
            faults.add(fault("fields", "nothing-to-correct"));
        }
        request.fields().keySet().stream()
                .filter(name -> rules.stream().noneMatch(rule -> rule.name().equals(name)))
                .sorted()
                .forEach(name -> faults.add(fault("fields." + name, "unknown-field")));
        return faults;
    }

    private static boolean isFilledIn(FieldRule rule, Request request) {
        return !request.fields().getOrDefault(rule.name(), "").isBlank();
    }

    private static FieldFault fault(String field, String code) {
        return new FieldFault(field, new FieldRule.Fault(code, ""));
    }

    /** Of the form only what is filled in, in the order of the form. */
    private static Matter matterOf(Request request, ComplaintKind kind) {
        Map<String, Confidential> fields = new LinkedHashMap<>();
        for (FieldRule rule : kind.fields()) {
            String value = PlainTexts.normalised(request.fields().getOrDefault(rule.name(), ""));
            if (!value.isEmpty()) {
                fields.put(rule.name(), Confidential.of(value));
            }
        }
        return new Matter(
                kind.id(),
                kind.team(),
                kind.hidesReporter(),
                kind.inspectsEmployer(),
                kind.serviceLevel(),
                kind.corrects(),
                Confidential.of(PlainTexts.normalised(request.description())),
                fields);
    }
}
