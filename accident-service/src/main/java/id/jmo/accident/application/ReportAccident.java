package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentFact;
import id.jmo.accident.model.AccidentLifecycle;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.AccidentTrigger.PaperStageOneRecorded;
import id.jmo.accident.model.AccidentTrigger.PaperStageTwoRecorded;
import id.jmo.accident.model.AccidentTrigger.StageOneReported;
import id.jmo.accident.model.AccidentTrigger.StageTwoReported;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.DecisionContext;
import id.jmo.accident.model.DoctorStatement;
import id.jmo.accident.model.Incident;
import id.jmo.accident.model.IncidentFault;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.MemberFacts;
import id.jmo.accident.model.Officer;
import id.jmo.accident.model.StageOne;
import id.jmo.accident.model.StageTwo;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reports of stages I and II by employer, independent worker or officer, and the doctor's statement between them. */
@UseCase
public class ReportAccident {

    /**
     * What an employer reports that nobody notified before.
     *
     * @param command identifies the request: repeated after a failure it has no second effect
     */
    public record FirstReport(
            String command,
            String employerNumber,
            Kpj worker,
            Incident incident,
            Informant informant,
            StageOne.Report report) {}

    /** The result of a first report. */
    public sealed interface Outcome {

        record Reported(Accident accident) implements Outcome {}

        /** No worker of this employer has the number. */
        record WorkerUnknown() implements Outcome {}

        /** The incident is impossible. */
        record Impossible(List<IncidentFault> faults) implements Outcome {
            public Impossible {
                faults = List.copyOf(faults);
            }
        }

        /** The decision is none that moves the case. */
        record Refused(Decision decision) implements Outcome {}
    }

    private final MemberRecord members;
    private final Accidents accidents;
    private final MoveAccident moves;

    ReportAccident(MemberRecord members, Accidents accidents, MoveAccident moves) {
        this.members = members;
        this.accidents = accidents;
        this.moves = moves;
    }

    /** @return empty if there is no such case */
    public Optional<Decision> stageOne(AccidentId accident, StageOne.Report report) {
        return moves.move(accident, new StageOneReported(report));
    }

    /** @return empty if there is no such case */
    public Optional<Decision> stageTwo(AccidentId accident, StageTwo.Report report) {
        return moves.move(accident, new StageTwoReported(report));
    }

    /**
     * An officer records stage I of an independent worker from paper: after a death nobody else can report.
     *
     * @param reason which paper it is, in the officer's words; kept with the case
     * @return empty if there is no such case
     */
    public Optional<Decision> stageOneOnPaper(
            AccidentId accident, Officer officer, StageOne.Report report, String reason) {
        return moves.move(accident, new PaperStageOneRecorded(officer, report, reason));
    }

    /**
     * As {@link #stageOneOnPaper}, of stage II.
     *
     * @return empty if there is no such case
     */
    public Optional<Decision> stageTwoOnPaper(
            AccidentId accident, Officer officer, StageTwo.Report report, String reason) {
        return moves.move(accident, new PaperStageTwoRecorded(officer, report, reason));
    }

    /** @return empty if there is no such case */
    public Optional<Decision> doctor(AccidentId accident, DoctorStatement statement) {
        return moves.move(accident, new AccidentTrigger.DoctorStates(statement));
    }

    /** Notification and stage I in one write; a case that somebody notified meanwhile gets the report instead. */
    public Outcome first(FirstReport request) {
        return members.find(request.worker())
                .filter(worker -> worker.reportingEmployer()
                        .filter(request.employerNumber()::equals)
                        .isPresent())
                .map(worker -> first(request, worker))
                .orElseGet(Outcome.WorkerUnknown::new);
    }

    private Outcome first(FirstReport request, MemberFacts worker) {
        DecisionContext context = moves.context();
        List<IncidentFault> faults = new ArrayList<>(IncidentFault.of(request.incident(), context.now()));
        faults.addAll(IncidentFault.against(request.incident(), worker.birthDate()));
        if (!faults.isEmpty()) {
            return new Outcome.Impossible(faults);
        }
        AccidentNumber number = AccidentNumber.next(Jakarta.dateOf(context.now()));
        Decision.Moved begun = NotifyAccident.notification(
                        accidents.idFor(request.command()), number, worker, request.incident(), request.informant())
                .begin(context);
        StageOneReported trigger = new StageOneReported(request.report());
        Decision decision = AccidentLifecycle.decide(begun.accident(), trigger, context);
        if (!(decision instanceof Decision.Moved reported)) {
            return new Outcome.Refused(decision);
        }
        List<AccidentFact> facts = new ArrayList<>(begun.facts());
        facts.addAll(reported.facts());
        Decision.Moved both = new Decision.Moved(reported.accident(), facts);
        return switch (accidents.add(both, request.command())) {
            case Accidents.Admission.Admitted() -> new Outcome.Reported(both.accident());
            case Accidents.Admission.AlreadyNotified(AccidentId open) ->
                accidents
                        .begunBy(request.command())
                        .<Outcome>map(Outcome.Reported::new)
                        .orElseGet(() -> reportOn(open, request));
        };
    }

    /** The open case may be of an earlier employer, which this one must not learn of. */
    private Outcome reportOn(AccidentId open, FirstReport request) {
        boolean own = accidents
                .find(open)
                .flatMap(Accident::employerNumber)
                .filter(request.employerNumber()::equals)
                .isPresent();
        if (!own) {
            return new Outcome.WorkerUnknown();
        }
        return switch (stageOne(open, request.report()).orElseThrow()) {
            case Decision.Moved moved -> new Outcome.Reported(moved.accident());
            case Decision refused -> new Outcome.Refused(refused);
        };
    }
}
