package id.jmo.accident.persistence;

import static java.util.Objects.requireNonNull;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.AccidentState;
import id.jmo.accident.model.EvidenceFile;
import id.jmo.accident.model.Guarantee;
import id.jmo.accident.model.Incident;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.OfficerDecision;
import id.jmo.accident.model.Payment;
import id.jmo.accident.model.StepClock;
import id.jmo.accident.model.Timeline;
import id.jmo.accident.model.TimelineEntry;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.caseclock.TimeLimit;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Between the case of the model, whose states are types, and its document, whose states are fields. */
@Component
class AccidentDocuments {

    private final JsonMapper json;

    /** @param json the mapper of events: it reads what an earlier version wrote, and a later one may have added to */
    AccidentDocuments(@Qualifier("eventJsonMapper") JsonMapper json) {
        this.json = json;
    }

    AccidentDocument write(Accident accident, String command) {
        return new AccidentDocument(
                accident.number().text(),
                accident.member().toString(),
                accident.employerNumber().orElse(null),
                accident.incident().kind(),
                accident.incident().on(),
                facilities(accident),
                accident.notifiedAt(),
                accident.state().status(),
                Confidential.of(json.writeValueAsString(contents(accident))),
                accident.furtherEvidence().stream().sorted().toList(),
                accident.given().stream()
                        .map(file -> new AccidentDocument.Given(file.file(), file.kind(), file.givenAt()))
                        .toList(),
                accident.guarantees().stream()
                        .map(letter -> new AccidentDocument.Letter(
                                letter.id(),
                                letter.facilityCode(),
                                letter.facilityName(),
                                letter.issuedAt(),
                                letter.validUntil()))
                        .toList(),
                accident.clock().map(AccidentDocuments::step).orElse(null),
                accident.decisions().stream()
                        .map(made -> new AccidentDocument.Decided(
                                made.officer(), made.verdict(), Confidential.of(made.reason()), made.at()))
                        .toList(),
                accident.timeline().entries().stream()
                        .map(AccidentDocuments::line)
                        .toList(),
                accident.state().hasEnded() ? null : caseOf(accident),
                command);
    }

    /** What the store admits once among the open cases. */
    static String caseOf(Accident accident) {
        return accident.member() + " " + accident.incident().kind() + " "
                + accident.incident().on();
    }

    private static List<String> facilities(Accident accident) {
        return Stream.concat(
                        accident.informants().stream().map(Informant::facilityCode),
                        accident.guarantees().stream().map(Guarantee::facilityCode))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Accident read(Stored<AccidentDocument> stored) {
        AccidentDocument document = stored.document();
        AccidentContents contents = json.readValue(document.contents().reveal(), AccidentContents.class);
        return new Accident(
                AccidentId.of(stored.id()),
                new AccidentNumber(document.number()),
                MemberId.of(document.memberId()),
                Optional.ofNullable(document.employerNumber()),
                incident(contents),
                contents.informants(),
                document.notifiedAt(),
                Optional.ofNullable(contents.stageOne()),
                Optional.ofNullable(contents.statement()),
                Optional.ofNullable(contents.stageTwo()),
                Set.copyOf(document.furtherEvidence()),
                document.given().stream()
                        .map(file -> new EvidenceFile(file.file(), file.kind(), file.givenAt()))
                        .toList(),
                document.guarantees().stream()
                        .map(letter -> new Guarantee(
                                letter.letterId(),
                                letter.facilityCode(),
                                letter.facilityName(),
                                letter.issuedAt(),
                                letter.validUntil()))
                        .toList(),
                Optional.ofNullable(contents.account()),
                state(document, contents),
                Optional.ofNullable(document.step()).map(AccidentDocuments::clock),
                document.decisions().stream()
                        .map(made -> new OfficerDecision(
                                made.officer(), made.verdict(), made.reason().reveal(), made.at()))
                        .toList(),
                new Timeline(document.timeline().stream()
                        .map(line -> new TimelineEntry(
                                line.number(),
                                line.at(),
                                line.milestone(),
                                line.reasons(),
                                line.note() == null ? null : line.note().reveal()))
                        .toList()));
    }

    private static Incident incident(AccidentContents contents) {
        Incident accident = contents.accident();
        return accident != null ? accident : requireNonNull(contents.disease());
    }

    private static AccidentContents contents(Accident accident) {
        AccidentState state = accident.state();
        return new AccidentContents(
                accident.incident() instanceof Incident.WorkAccident work ? work : null,
                accident.incident() instanceof Incident.OccupationalDisease disease ? disease : null,
                accident.informants(),
                accident.stageOne().orElse(null),
                accident.statement().orElse(null),
                accident.stageTwo().orElse(null),
                accident.account().orElse(null),
                state.granted().orElse(null),
                state instanceof AccidentState.AwaitingSecondOfficer waiting
                        ? new AccidentContents.FirstOfficer(waiting.firstOfficer(), waiting.firstReason())
                        : null,
                state.latestPayment()
                        .map(payment ->
                                new AccidentContents.Order(payment.approvedBy(), payment.payout(), payment.attempt()))
                        .orElse(null),
                reachedAt(state),
                reasons(state),
                state instanceof AccidentState.Rejected rejected ? rejected.note() : null);
    }

    private static @Nullable Instant reachedAt(AccidentState state) {
        return switch (state) {
            case AccidentState.Settling settling -> settling.paidAt();
            case AccidentState.Completed completed -> completed.completedAt();
            case AccidentState.ReimbursementSought sought -> sought.soughtAt();
            case AccidentState.Notified _,
                    AccidentState.InTreatment _,
                    AccidentState.AwaitingStageTwo _,
                    AccidentState.AwaitingEvidence _,
                    AccidentState.InReview _,
                    AccidentState.AwaitingSecondOfficer _,
                    AccidentState.Paying _,
                    AccidentState.Returned _,
                    AccidentState.ClosedWithoutPayment _,
                    AccidentState.EmployerLiable _,
                    AccidentState.Rejected _ -> null;
        };
    }

    private static @Nullable List<String> reasons(AccidentState state) {
        return switch (state) {
            case AccidentState.Returned returned -> List.of(returned.reason());
            case AccidentState.Rejected rejected -> rejected.reasons();
            case AccidentState.Notified _,
                    AccidentState.InTreatment _,
                    AccidentState.AwaitingStageTwo _,
                    AccidentState.AwaitingEvidence _,
                    AccidentState.InReview _,
                    AccidentState.AwaitingSecondOfficer _,
                    AccidentState.Paying _,
                    AccidentState.Settling _,
                    AccidentState.Completed _,
                    AccidentState.ClosedWithoutPayment _,
                    AccidentState.EmployerLiable _,
                    AccidentState.ReimbursementSought _ -> null;
        };
    }

    private static AccidentState state(AccidentDocument document, AccidentContents contents) {
        return switch (document.status()) {
            case NOTIFIED -> new AccidentState.Notified();
            case IN_TREATMENT -> new AccidentState.InTreatment();
            case AWAITING_STAGE_TWO -> new AccidentState.AwaitingStageTwo();
            case AWAITING_EVIDENCE -> new AccidentState.AwaitingEvidence();
            case IN_REVIEW -> new AccidentState.InReview();
            case AWAITING_SECOND_OFFICER -> {
                AccidentContents.FirstOfficer first = requireNonNull(contents.firstOfficer());
                yield new AccidentState.AwaitingSecondOfficer(
                        requireNonNull(contents.award()), first.id(), first.reason());
            }
            case PAYING -> new AccidentState.Paying(payment(contents));
            case SETTLING -> new AccidentState.Settling(payment(contents), requireNonNull(contents.reachedAt()));
            case COMPLETED -> new AccidentState.Completed(payment(contents), requireNonNull(contents.reachedAt()));
            case RETURNED ->
                new AccidentState.Returned(
                        payment(contents), requireNonNull(contents.reasons()).getFirst());
            case CLOSED_WITHOUT_PAYMENT -> new AccidentState.ClosedWithoutPayment(requireNonNull(contents.award()));
            case EMPLOYER_LIABLE -> new AccidentState.EmployerLiable(requireNonNull(contents.award()));
            case REIMBURSEMENT_SOUGHT ->
                new AccidentState.ReimbursementSought(
                        requireNonNull(contents.award()), requireNonNull(contents.reachedAt()));
            case REJECTED -> new AccidentState.Rejected(requireNonNull(contents.reasons()), contents.note());
        };
    }

    private static Payment payment(AccidentContents contents) {
        AccidentContents.Order order = requireNonNull(contents.order());
        return new Payment(requireNonNull(contents.award()), order.approvedBy(), order.payout(), order.attempt());
    }

    private static AccidentDocument.StepTimes step(StepClock running) {
        CaseClock clock = running.clock();
        return new AccidentDocument.StepTimes(
                running.step(),
                clock.startedAt(),
                clock.limit().amount(),
                clock.limit().unit(),
                running.due(),
                running.markedLateAt());
    }

    /** No step of a case is ever paused: where somebody else must act, that is a step of its own. */
    private static StepClock clock(AccidentDocument.StepTimes step) {
        return new StepClock(
                step.name(),
                CaseClock.start(step.startedAt(), new TimeLimit(step.limit(), step.unit())),
                step.due(),
                step.markedLateAt());
    }

    private static AccidentDocument.Line line(TimelineEntry entry) {
        String note = entry.note();
        return new AccidentDocument.Line(
                entry.number(),
                entry.at(),
                entry.milestone(),
                entry.reasons(),
                note == null ? null : Confidential.of(note));
    }
}
