package id.jmo.accident.model;

import id.jmo.accident.model.benefit.Outcome;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reported work accident or occupational disease.
 *
 * @param employerNumber the employer's NPP (nomor pendaftaran perusahaan); none of an independent worker, who reports
 *     without an employer
 * @param informants whoever notified it, the first of them first
 * @param furtherEvidence what officers asked for beyond what the rule asks for
 * @param given the evidence so far
 * @param guarantees the letters to clinics, in order
 * @param account where the benefit goes; another one after a return
 * @param clock of the step that the case waits for; none where nothing has a deadline
 * @param decisions what officers decided, in order; only ever added to
 */
public record Accident(
        AccidentId id,
        AccidentNumber number,
        MemberId member,
        Optional<String> employerNumber,
        Incident incident,
        List<Informant> informants,
        Instant notifiedAt,
        Optional<StageOne> stageOne,
        Optional<DoctorStatement> statement,
        Optional<StageTwo> stageTwo,
        Set<Evidence> furtherEvidence,
        List<EvidenceFile> given,
        List<Guarantee> guarantees,
        Optional<PayoutAccount> account,
        AccidentState state,
        Optional<StepClock> clock,
        List<OfficerDecision> decisions,
        Timeline timeline) {

    public Accident {
        informants = List.copyOf(informants);
        furtherEvidence = Set.copyOf(furtherEvidence);
        given = List.copyOf(given);
        guarantees = List.copyOf(guarantees);
        decisions = List.copyOf(decisions);
    }

    AccidentFact.Subject subject() {
        return new AccidentFact.Subject(id, member, number, hasDied());
    }

    /** Whether the employer reports; an independent worker does it alone. */
    public boolean hasEmployer() {
        return employerNumber.isPresent();
    }

    /** Who owes the benefit: the employer if stage I came late. A worker without one is not punished. */
    public Payer payer() {
        boolean late = stageOne.map(StageOne::late).orElse(false);
        return late && hasEmployer() ? Payer.EMPLOYER : Payer.FUND;
    }

    /** Whether the report of stage II or a doctor has said that the member died. */
    public boolean hasDied() {
        return stageTwo.map(StageTwo::outcome)
                .or(() -> statement.map(DoctorStatement::outcome))
                .filter(Outcome.DEATH::equals)
                .isPresent();
    }

    /** Who must act next; none once the case has ended. */
    public Optional<Awaited> awaits() {
        Awaited member = hasDied() ? Awaited.HEIR : Awaited.MEMBER;
        Awaited reporter = hasEmployer() ? Awaited.EMPLOYER : member;
        return switch (state) {
            case AccidentState.Notified _, AccidentState.AwaitingStageTwo _, AccidentState.AwaitingEvidence _ ->
                Optional.of(reporter);
            case AccidentState.InTreatment _ -> Optional.of(Awaited.DOCTOR);
            case AccidentState.InReview _ -> Optional.of(Awaited.OFFICER);
            case AccidentState.AwaitingSecondOfficer _ -> Optional.of(Awaited.SECOND_OFFICER);
            case AccidentState.Paying _ -> Optional.of(Awaited.BANK);
            case AccidentState.Settling _ -> Optional.of(Awaited.LEDGER);
            case AccidentState.Returned _ -> Optional.of(member);
            case AccidentState.EmployerLiable _ -> Optional.of(Awaited.EMPLOYER);
            case AccidentState.Completed _,
                    AccidentState.ClosedWithoutPayment _,
                    AccidentState.ReimbursementSought _,
                    AccidentState.Rejected _ -> Optional.empty();
        };
    }

    /**
     * Who recorded the report of a stage from paper; none if the employer or the member reported it.
     *
     * @param stage {@code RECORDED_STAGE_ONE} or {@code RECORDED_STAGE_TWO}
     */
    public Optional<String> recorder(OfficerDecision.Action stage) {
        return decisions.stream()
                .filter(decision -> decision.verdict() == stage)
                .map(OfficerDecision::officer)
                .findFirst();
    }

    /** Whether the officer recorded the report of a stage from paper. */
    boolean hasReportRecordedBy(Officer officer) {
        return Stream.of(OfficerDecision.Action.RECORDED_STAGE_ONE, OfficerDecision.Action.RECORDED_STAGE_TWO)
                .anyMatch(stage -> recorder(stage).filter(officer.id()::equals).isPresent());
    }

    /** What is still missing for a decision. */
    public Set<Evidence> missingEvidence() {
        return EvidenceRule.missing(this);
    }

    /** The case in its next state; the clock runs on while the step is the same. */
    Accident in(AccidentState next, DecisionContext context) {
        return in(next, context.now(), context);
    }

    /** @param since from when the time of the next step runs */
    Accident in(AccidentState next, Instant since, DecisionContext context) {
        Change change = new Change(this);
        change.state = next;
        change.clock = next.step()
                .map(step -> clock.filter(running -> running.step() == step)
                        .orElseGet(() -> context.rules().deadlines().start(step, since)));
        return change.made();
    }

    Accident withMilestone(Milestone milestone, Instant at) {
        return withMilestone(milestone, at, List.of(), null);
    }

    Accident withMilestone(Milestone milestone, Instant at, List<String> reasons, @Nullable String note) {
        Change change = new Change(this);
        change.timeline = timeline.with(at, milestone, reasons, note);
        return change.made();
    }

    Accident withDecision(OfficerDecision decision) {
        Change change = new Change(this);
        change.decisions = with(decisions, decision);
        return change.made();
    }

    Accident withInformant(Informant informant) {
        Change change = new Change(this);
        change.informants = with(informants, informant);
        return change.made();
    }

    Accident withStageOne(StageOne report) {
        Change change = new Change(this);
        change.stageOne = Optional.of(report);
        return change.made();
    }

    Accident withStatement(DoctorStatement stated) {
        Change change = new Change(this);
        change.statement = Optional.of(stated);
        return change.made();
    }

    Accident withStageTwo(StageTwo report) {
        Change change = new Change(this);
        change.stageTwo = Optional.of(report);
        return change.made();
    }

    Accident asking(Set<Evidence> further) {
        Change change = new Change(this);
        change.furtherEvidence = further;
        return change.made();
    }

    Accident withEvidence(EvidenceFile file) {
        Change change = new Change(this);
        change.given = with(given, file);
        return change.made();
    }

    Accident withGuarantee(Guarantee guarantee) {
        Change change = new Change(this);
        change.guarantees = with(guarantees, guarantee);
        return change.made();
    }

    Accident payableTo(PayoutAccount other) {
        Change change = new Change(this);
        change.account = Optional.of(other);
        return change.made();
    }

    Accident markedLate(Instant now) {
        Change change = new Change(this);
        change.clock = clock.map(running -> running.markedLate(now));
        return change.made();
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> longer = new ArrayList<>(all);
        longer.add(one);
        return longer;
    }

    /** The fields that may differ in the next version of a case. */
    private static final class Change {

        private final Accident before;
        private List<Informant> informants;
        private Optional<StageOne> stageOne;
        private Optional<DoctorStatement> statement;
        private Optional<StageTwo> stageTwo;
        private Set<Evidence> furtherEvidence;
        private List<EvidenceFile> given;
        private List<Guarantee> guarantees;
        private Optional<PayoutAccount> account;
        private AccidentState state;
        private Optional<StepClock> clock;
        private List<OfficerDecision> decisions;
        private Timeline timeline;

        private Change(Accident before) {
            this.before = before;
            this.informants = before.informants;
            this.stageOne = before.stageOne;
            this.statement = before.statement;
            this.stageTwo = before.stageTwo;
            this.furtherEvidence = before.furtherEvidence;
            this.given = before.given;
            this.guarantees = before.guarantees;
            this.account = before.account;
            this.state = before.state;
            this.clock = before.clock;
            this.decisions = before.decisions;
            this.timeline = before.timeline;
        }

        private Accident made() {
            return new Accident(
                    before.id,
                    before.number,
                    before.member,
                    before.employerNumber,
                    before.incident,
                    informants,
                    before.notifiedAt,
                    stageOne,
                    statement,
                    stageTwo,
                    furtherEvidence,
                    given,
                    guarantees,
                    account,
                    state,
                    clock,
                    decisions,
                    timeline);
        }
    }
}
