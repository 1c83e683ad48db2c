package id.jmo.complaint.model.compliance;

import id.jmo.complaint.model.compliance.ComplianceTrigger.ByOfficer;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The case against one employer (kasus kepatuhan). It does not know who reported it: reports know their case.
 *
 * @param clock the officers' limit, in states in which the employer has no time of its own
 * @param term the employer's time, after a warning or a fine
 * @param officer whom the case is assigned to
 * @param proposal what waits for a supervisor
 * @param letters in the order in which they were issued
 * @param escalatedAt when an officers' limit passed, until the next step
 */
public record ComplianceCase(
        ComplianceCaseId id,
        ComplianceNumber number,
        Employer employer,
        Instant openedAt,
        ComplianceState state,
        Optional<CaseClock> clock,
        Optional<Term> term,
        Optional<String> officer,
        Optional<Visit> visit,
        Optional<Proposal> proposal,
        List<IssuedLetter> letters,
        CaseHistory history,
        Optional<Instant> escalatedAt,
        Answering answering) {

    public ComplianceCase {
        letters = List.copyOf(letters);
    }

    /** The case that a first report opens. */
    public static ComplianceCase open(
            ComplianceCaseId id, ComplianceNumber number, Employer employer, ComplianceContext context) {
        return new ComplianceCase(
                id,
                number,
                employer,
                context.now(),
                new ComplianceState.Reported(),
                Optional.of(CaseClock.start(context.now(), context.limits().planVisit())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new CaseHistory(
                        List.of(new CaseHistory.Entry(context.now(), CaseMilestone.OPENED, "", Optional.empty()))),
                Optional.empty(),
                Answering.NOT_YET);
    }

    public boolean isAssignedTo(String officerId) {
        return officer.filter(officerId::equals).isPresent();
    }

    /** Who is waited for now; empty when the case has ended. */
    public Optional<Turn> turn(Instant now, BusinessCalendar calendar) {
        if (!state.isOpen()) {
            return Optional.empty();
        }
        if (proposal.isPresent()) {
            return Optional.of(new Turn(Turn.Waiting.SUPERVISOR, officersClock(calendar)));
        }
        boolean employers = state instanceof ComplianceState.ServicesWithheld
                || term.filter(running -> !running.employers().isOverdue(now, calendar))
                        .isPresent();
        return Optional.of(
                employers
                        ? new Turn(Turn.Waiting.EMPLOYER, term.map(Term::employers))
                        : new Turn(Turn.Waiting.OFFICER, officersClock(calendar)));
    }

    /** The officers' limit; it begins when the employer's time is over. Empty where nothing is due. */
    public Optional<CaseClock> officersClock(BusinessCalendar calendar) {
        return term.map(running -> running.officers(calendar)).or(() -> clock);
    }

    /** The first day on which the employer's time is over and officers work; empty if it has none. */
    Optional<LocalDate> earliestNextStep(BusinessCalendar calendar) {
        return term.map(running -> calendar.businessDayAfter(running.lastDay(calendar)));
    }

    /** The services that are withheld, as the letter asked. */
    public Set<PublicService> withheld() {
        return letters.stream()
                .filter(letter -> letter.kind() == LetterKind.WITHHOLDING_REQUEST)
                .map(IssuedLetter::services)
                .reduce(Set.of(), (_, later) -> later);
    }

    public Optional<IssuedLetter> letter(UUID letter) {
        return letters.stream().filter(issued -> issued.id().equals(letter)).findFirst();
    }

    /** Why this officer may not act in the case; empty if it is theirs. */
    Optional<ComplianceDecision> refusalOf(ByOfficer command) {
        return isAssignedTo(command.officer())
                ? Optional.empty()
                : Optional.of(new ComplianceDecision.AssignedToAnother());
    }

    Change change() {
        return new Change(this);
    }

    /** The case with some of its parts replaced. */
    static final class Change {

        private final ComplianceCase from;
        private ComplianceState state;
        private Optional<CaseClock> clock;
        private Optional<Term> term;
        private Optional<String> officer;
        private Optional<Visit> visit;
        private Optional<Proposal> proposal;
        private final List<IssuedLetter> letters;
        private CaseHistory history;
        private Optional<Instant> escalatedAt;
        private Answering answering;

        private Change(ComplianceCase from) {
            this.from = from;
            this.state = from.state;
            this.clock = from.clock;
            this.term = from.term;
            this.officer = from.officer;
            this.visit = from.visit;
            this.proposal = from.proposal;
            this.letters = new ArrayList<>(from.letters);
            this.history = from.history;
            this.escalatedAt = from.escalatedAt;
            this.answering = from.answering;
        }

        /** The next state begins without anybody's limit. */
        Change to(ComplianceState next) {
            state = next;
            clock = Optional.empty();
            term = Optional.empty();
            proposal = Optional.empty();
            escalatedAt = Optional.empty();
            return this;
        }

        Change officersHave(CaseClock running) {
            clock = Optional.of(running);
            return this;
        }

        Change employerHas(Term running) {
            term = Optional.of(running);
            return this;
        }

        Change assigned(Optional<String> next) {
            officer = next;
            return this;
        }

        Change visited(Visit made) {
            visit = Optional.of(made);
            return this;
        }

        Change proposed(Optional<Proposal> next) {
            proposal = next;
            return this;
        }

        Change issue(IssuedLetter letter) {
            letters.add(letter);
            return this;
        }

        Change happened(Instant at, CaseMilestone milestone, String by) {
            return happened(at, milestone, by, Optional.empty());
        }

        Change happened(Instant at, CaseMilestone milestone, String by, Optional<Confidential> note) {
            history = history.with(new CaseHistory.Entry(at, milestone, by, note));
            return this;
        }

        Change escalated(Instant at) {
            escalatedAt = Optional.of(at);
            return this;
        }

        Change answering(Answering next) {
            answering = next;
            return this;
        }

        ComplianceDecision.Moved done() {
            return new ComplianceDecision.Moved(new ComplianceCase(
                    from.id,
                    from.number,
                    from.employer,
                    from.openedAt,
                    state,
                    clock,
                    term,
                    officer,
                    visit,
                    proposal,
                    letters,
                    history,
                    escalatedAt,
                    answering));
        }
    }
}
