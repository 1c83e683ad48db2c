package id.jmo.complaint.persistence.compliance;

import static java.util.Objects.requireNonNull;

import id.jmo.complaint.model.compliance.Answering;
import id.jmo.complaint.model.compliance.CaseHistory;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceNumber;
import id.jmo.complaint.model.compliance.ComplianceState;
import id.jmo.complaint.model.compliance.Employer;
import id.jmo.complaint.model.compliance.EmployerIdentity;
import id.jmo.complaint.model.compliance.Fine;
import id.jmo.complaint.model.compliance.IssuedLetter;
import id.jmo.complaint.model.compliance.Proposal;
import id.jmo.complaint.model.compliance.PublicService;
import id.jmo.complaint.model.compliance.Visit;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between the case of the model, whose states are types, and its document, whose states are fields. */
@Component
class ComplianceDocuments {

    private final BlindIndex index;
    private final BusinessCalendar calendar;

    /** @param calendar for the copies of due times by which the clock finds cases */
    ComplianceDocuments(BlindIndex index, BusinessCalendar calendar) {
        this.index = index;
        this.calendar = calendar;
    }

    /** What the employer's entry has the fingerprint of; nobody sees from that who the employer is. */
    static String keyText(EmployerIdentity identity) {
        return "employer|" + identity.city() + "|" + identity.name();
    }

    static String nameText(EmployerIdentity identity) {
        return nameText(identity.name());
    }

    private static String nameText(String normalised) {
        return "employer name|" + normalised;
    }

    static String cityText(EmployerIdentity identity) {
        return cityText(identity.city());
    }

    private static String cityText(String normalised) {
        return "employer city|" + normalised;
    }

    List<String> keys(EmployerIdentity identity) {
        return index.all(keyText(identity));
    }

    /** Those that a new entry is made under. */
    List<String> newKeys(EmployerIdentity identity) {
        return index.toTake(keyText(identity));
    }

    List<String> nameKeys(String normalised) {
        return index.all(nameText(normalised));
    }

    List<String> cityKeys(String normalised) {
        return index.all(cityText(normalised));
    }

    ComplianceDocument write(ComplianceCase of) {
        ComplianceState state = of.state();
        EmployerIdentity identity = of.employer().identity();
        boolean escalated = of.escalatedAt().isPresent();
        return new ComplianceDocument(
                of.number().text(),
                of.employer().name(),
                of.employer().address(),
                of.employer().city(),
                index.of(nameText(identity)),
                index.of(cityText(identity)),
                of.openedAt(),
                state.status(),
                state instanceof ComplianceState.VisitPlanned planned ? planned.on() : null,
                of.clock().orElse(null),
                of.term().orElse(null),
                of.officer().orElse(null),
                of.visit()
                        .map(visit -> new ComplianceDocument.Visited(visit.on(), visit.findings()))
                        .orElse(null),
                of.proposal().map(ComplianceDocuments::write).orElse(null),
                of.letters().stream().map(ComplianceDocuments::write).toList(),
                of.history().entries().stream()
                        .map(entry -> new ComplianceDocument.Event(
                                entry.at(),
                                entry.milestone(),
                                entry.by(),
                                entry.note().orElse(null)))
                        .toList(),
                of.escalatedAt().orElse(null),
                end(state),
                state instanceof ComplianceState.Merged merged ? merged.into() : null,
                of.answering().late(),
                state.isOpen() || of.answering().done() ? null : of.history().latest(),
                escalated ? null : dueAt(of),
                escalated && state.isOpen() ? Boolean.TRUE : null,
                of.proposal().isPresent() ? Boolean.TRUE : null);
    }

    private @Nullable Instant dueAt(ComplianceCase of) {
        return of.officersClock(calendar)
                .flatMap(clock -> clock.dueAt(calendar))
                .orElse(null);
    }

    private static ComplianceDocument.Proposed write(Proposal proposal) {
        return switch (proposal) {
            case Proposal.OfFine(var id, var by, var at, var fine) ->
                new ComplianceDocument.Proposed(id, by, at, fine.amount().amount(), fine.basis(), List.of());
            case Proposal.OfWithholding(var id, var by, var at, var services) ->
                new ComplianceDocument.Proposed(id, by, at, null, null, sorted(services));
        };
    }

    private static ComplianceDocument.Letter write(IssuedLetter letter) {
        return new ComplianceDocument.Letter(
                letter.id(),
                letter.kind(),
                letter.number(),
                letter.issuedAt(),
                letter.date(),
                letter.fine().map(fine -> fine.amount().amount()).orElse(null),
                letter.fine().map(Fine::basis).orElse(null),
                sorted(letter.services()));
    }

    private static List<PublicService> sorted(Set<PublicService> services) {
        return services.stream().sorted().toList();
    }

    private static ComplianceDocument.@Nullable End end(ComplianceState state) {
        if (state instanceof ComplianceState.Registered(var on, var employerNumber, var answer)) {
            return new ComplianceDocument.End(on, employerNumber, null, answer.by(), answer.text());
        }
        return state instanceof ComplianceState.Dismissed(var reason, var answer)
                ? new ComplianceDocument.End(null, null, reason, answer.by(), answer.text())
                : null;
    }

    static ComplianceCase read(String id, ComplianceDocument document) {
        ComplianceState state = state(document);
        return new ComplianceCase(
                ComplianceCaseId.of(id),
                new ComplianceNumber(document.number()),
                new Employer(document.name(), document.address(), document.city()),
                document.openedAt(),
                state,
                Optional.ofNullable(document.clock()),
                Optional.ofNullable(document.term()),
                Optional.ofNullable(document.officer()),
                Optional.ofNullable(document.visit()).map(visit -> new Visit(visit.on(), visit.findings())),
                Optional.ofNullable(document.proposal()).map(ComplianceDocuments::read),
                document.letters().stream().map(ComplianceDocuments::read).toList(),
                new CaseHistory(document.history().stream()
                        .map(event -> new CaseHistory.Entry(
                                event.at(), event.milestone(), event.by(), Optional.ofNullable(event.note())))
                        .toList()),
                Optional.ofNullable(document.escalatedAt()),
                new Answering(document.late(), !state.isOpen() && document.answerAt() == null));
    }

    private static Proposal read(ComplianceDocument.Proposed stored) {
        return fine(stored.amount(), stored.basis())
                .<Proposal>map(fine -> new Proposal.OfFine(stored.proposal(), stored.by(), stored.at(), fine))
                .orElseGet(() -> new Proposal.OfWithholding(
                        stored.proposal(), stored.by(), stored.at(), Set.copyOf(stored.services())));
    }

    private static IssuedLetter read(ComplianceDocument.Letter stored) {
        return new IssuedLetter(
                stored.letter(),
                stored.kind(),
                stored.number(),
                stored.issuedAt(),
                stored.date(),
                fine(stored.amount(), stored.basis()),
                Set.copyOf(stored.services()));
    }

    private static Optional<Fine> fine(@Nullable Long amount, @Nullable Confidential basis) {
        return amount == null ? Optional.empty() : Optional.of(new Fine(Rupiah.of(amount), requireNonNull(basis)));
    }

    private static ComplianceState state(ComplianceDocument document) {
        return switch (document.status()) {
            case REPORTED -> new ComplianceState.Reported();
            case VISIT_PLANNED -> new ComplianceState.VisitPlanned(requireNonNull(document.visitOn()));
            case VISITED -> new ComplianceState.Visited();
            case WARNED_ONCE -> new ComplianceState.WarnedOnce();
            case WARNED_TWICE -> new ComplianceState.WarnedTwice();
            case FINED -> new ComplianceState.Fined();
            case SERVICES_WITHHELD -> new ComplianceState.ServicesWithheld();
            case REGISTERED -> {
                ComplianceDocument.End end = requireNonNull(document.end());
                yield new ComplianceState.Registered(
                        requireNonNull(end.registeredOn()), requireNonNull(end.employerNumber()), answer(end));
            }
            case DISMISSED -> {
                ComplianceDocument.End end = requireNonNull(document.end());
                yield new ComplianceState.Dismissed(requireNonNull(end.reason()), answer(end));
            }
            case MERGED -> new ComplianceState.Merged(requireNonNull(document.mergedInto()));
        };
    }

    private static ComplianceState.Answer answer(ComplianceDocument.End end) {
        return new ComplianceState.Answer(end.by(), end.answer());
    }
}
