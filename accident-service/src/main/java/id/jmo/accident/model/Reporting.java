package id.jmo.accident.model;

import id.jmo.accident.model.AccidentState.AwaitingStageTwo;
import id.jmo.accident.model.AccidentState.InTreatment;
import id.jmo.accident.model.AccidentState.Notified;
import id.jmo.accident.model.AccidentTrigger.DoctorStates;
import id.jmo.accident.model.AccidentTrigger.PaperStageOneRecorded;
import id.jmo.accident.model.AccidentTrigger.PaperStageTwoRecorded;
import id.jmo.accident.model.AccidentTrigger.StageOneReported;
import id.jmo.accident.model.AccidentTrigger.StageTwoReported;
import id.jmo.accident.model.benefit.ContradictoryFacts;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stage I, the doctor's statement, and stage II. */
final class Reporting {

    /** The timeline's reason where an officer recorded the report from paper. */
    static final String RECORDED_FROM_PAPER = "RECORDED_FROM_PAPER";

    private Reporting() {}

    static Decision stageOne(Accident accident, Notified state, StageOneReported command, DecisionContext context) {
        return stageOne(accident, command.report(), List.of(), context);
    }

    static Decision stageOneOnPaper(
            Accident accident, Notified state, PaperStageOneRecorded command, DecisionContext context) {
        return onPaper(
                accident,
                new OfficerDecision(
                        command.officer().id(),
                        OfficerDecision.Action.RECORDED_STAGE_ONE,
                        command.reason(),
                        context.now()),
                recorded -> stageOne(recorded, command.report(), List.of(RECORDED_FROM_PAPER), context));
    }

    /** Nobody records what an employer has to report. */
    private static Decision onPaper(Accident accident, OfficerDecision recording, Function<Accident, Decision> report) {
        return accident.hasEmployer() ? new Decision.EmployerReports() : report.apply(accident.withDecision(recording));
    }

    private static Decision stageOne(
            Accident accident, StageOne.Report given, List<String> reasons, DecisionContext context) {
        List<IncidentFault> faults = faultsOf(given, accident, context);
        if (!faults.isEmpty()) {
            return new Decision.ReportContradicts(faults);
        }
        boolean late =
                accident.clock().filter(clock -> clock.isOverdue(context.now())).isPresent();
        StageOne report = new StageOne(context.now(), late, given);
        Optional<DoctorStatement> stated = accident.statement();
        Accident reported = accident.withStageOne(report)
                .in(
                        stated.isPresent() ? new AwaitingStageTwo() : new InTreatment(),
                        stated.map(DoctorStatement::statedAt).orElse(context.now()),
                        context)
                .withMilestone(Milestone.STAGE_ONE_REPORTED, context.now(), reasons, null);
        List<AccidentFact> facts = new ArrayList<>();
        facts.add(new AccidentFact.StageOneReported(accident.subject(), late));
        return EvidenceFlow.asked(reported, facts, context);
    }

    private static List<IncidentFault> faultsOf(StageOne.Report report, Accident accident, DecisionContext context) {
        List<IncidentFault> faults = new ArrayList<>();
        if (report.scene().occurredAt().isAfter(context.now())) {
            faults.add(new IncidentFault("scene.occurredAt", "incident-in-future"));
        }
        if (report.worker().employedSince().isAfter(accident.incident().on())) {
            faults.add(new IncidentFault("worker.employedSince", "incident-before-employment"));
        }
        if (!report.wage().amount().isPositive()) {
            faults.add(new IncidentFault("wage.amount", "positive"));
        }
        boolean disease = report.scene().circumstance() == StageOne.Scene.Circumstance.OCCUPATIONAL_DISEASE;
        if (disease != (accident.incident().kind() == AccidentKind.DISEASE)) {
            faults.add(new IncidentFault("scene.circumstance", "kind-differs"));
        }
        return faults;
    }

    static Decision doctorBeforeStageOne(
            Accident accident, Notified state, DoctorStates command, DecisionContext context) {
        return stated(accident, state, command, context);
    }

    static Decision doctor(Accident accident, InTreatment state, DoctorStates command, DecisionContext context) {
        return stated(accident, new AwaitingStageTwo(), command, context);
    }

    private static Decision stated(
            Accident accident, AccidentState next, DoctorStates command, DecisionContext context) {
        if (accident.statement().isPresent()) {
            return new Decision.NotAllowed();
        }
        List<IncidentFault> faults = faultsOf(command.statement().statedAt(), accident, context);
        if (!faults.isEmpty()) {
            return new Decision.ReportContradicts(faults);
        }
        return new Decision.Moved(
                accident.withStatement(command.statement())
                        .in(next, command.statement().statedAt(), context)
                        .withMilestone(
                                Milestone.DOCTOR_STATED, command.statement().statedAt()),
                List.of());
    }

    private static List<IncidentFault> faultsOf(Instant statedAt, Accident accident, DecisionContext context) {
        if (statedAt.isAfter(context.now())) {
            return List.of(new IncidentFault("statedAt", "statement-in-future"));
        }
        return statedAt.isBefore(
                        accident.incident().on().atStartOfDay(Jakarta.ZONE).toInstant())
                ? List.of(new IncidentFault("statedAt", "statement-before-incident"))
                : List.of();
    }

    /** From treatment, where no health facility has entered the statement, or after it has. */
    static Decision stageTwo(
            Accident accident, AccidentState state, StageTwoReported command, DecisionContext context) {
        return stageTwo(accident, command.report(), List.of(), context);
    }

    static Decision stageTwoOnPaper(
            Accident accident, AccidentState state, PaperStageTwoRecorded command, DecisionContext context) {
        return onPaper(
                accident,
                new OfficerDecision(
                        command.officer().id(),
                        OfficerDecision.Action.RECORDED_STAGE_TWO,
                        command.reason(),
                        context.now()),
                recorded -> stageTwo(recorded, command.report(), List.of(RECORDED_FROM_PAPER), context));
    }

    private static Decision stageTwo(
            Accident accident, StageTwo.Report given, List<String> reasons, DecisionContext context) {
        List<IncidentFault> faults = new ArrayList<>(faultsOf(given.statedAt(), accident, context));
        boolean otherOutcome = accident.statement()
                .filter(stated -> stated.outcome() != given.outcome())
                .isPresent();
        if (otherOutcome) {
            faults.add(new IncidentFault("outcome", "outcome-differs-from-doctor"));
        }
        if (!faults.isEmpty()) {
            return new Decision.ReportContradicts(faults);
        }
        Instant from = accident.statement().map(DoctorStatement::statedAt).orElse(given.statedAt());
        boolean late = context.rules().deadlines().start(Step.STAGE_TWO, from).isOverdue(context.now());
        StageTwo report = new StageTwo(context.now(), late, given);
        Accident reported =
                accident.withStageTwo(report).withMilestone(Milestone.STAGE_TWO_REPORTED, context.now(), reasons, null);
        try {
            Approval.benefitsOf(reported, context);
        } catch (ContradictoryFacts contradiction) {
            return new Decision.FactsContradict(contradiction.faults());
        }
        List<AccidentFact> facts = new ArrayList<>();
        facts.add(new AccidentFact.StageTwoReported(accident.subject(), late, report.outcome()));
        return EvidenceFlow.awaited(reported, facts, context);
    }
}
