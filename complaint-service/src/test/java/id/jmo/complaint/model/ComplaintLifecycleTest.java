package id.jmo.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.complaint.model.ComplaintTrigger.ByOfficer;
import id.jmo.complaint.model.ComplaintTrigger.CorrectionAnswered;
import id.jmo.complaint.model.ComplaintTrigger.InspectionConfirmed;
import id.jmo.complaint.model.ComplaintTrigger.InspectionEnded;
import id.jmo.complaint.model.ComplaintTrigger.InspectionJoined;
import id.jmo.complaint.model.ComplaintTrigger.LimitPassed;
import id.jmo.complaint.model.ComplaintTrigger.MemberReopens;
import id.jmo.complaint.model.ComplaintTrigger.MemberReplies;
import id.jmo.complaint.model.ComplaintTrigger.MemberWithdraws;
import id.jmo.complaint.model.ComplaintTrigger.NoWordFromMember;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAnswers;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAsksMember;
import id.jmo.complaint.model.ComplaintTrigger.OfficerDecidesCorrection;
import id.jmo.complaint.model.ComplaintTrigger.OfficerMerges;
import id.jmo.complaint.model.ComplaintTrigger.OfficerRejects;
import id.jmo.complaint.model.ComplaintTrigger.OfficerStartsWork;
import id.jmo.complaint.model.ComplaintTrigger.OfficerVerifies;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.correction.Verdict;
import id.jmo.platform.testsupport.LifecyclePage;
import id.jmo.platform.values.ComplaintId;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of the lifecycle: complete, unambiguous, true, and drawn in the documentation. */
class ComplaintLifecycleTest {

    private static final Instant LONG_AFTERWARDS = Examples.at("2027-06-01T09:00+07:00");

    private static final List<Complaint> COMPLAINTS = List.of(
            Examples.taken(),
            Examples.verified(),
            Examples.inWork(),
            Examples.askingForCorrection(),
            Examples.after(Examples.askingForCorrection(), Examples.approval()),
            Examples.verifiedReport(),
            Examples.after(Examples.verifiedReport(), new OfficerStartsWork(Examples.OFFICER)),
            Examples.underInspection(),
            Examples.awaitingMember(),
            Examples.answered(),
            Examples.closed(),
            Examples.after(Examples.taken(), new MemberWithdraws()),
            Examples.after(Examples.taken(), rejects()),
            Examples.after(Examples.taken(), new OfficerMerges(Examples.OFFICER, ComplaintId.next())));

    @Test
    void the_table_is_exactly_what_the_code_does() {
        Set<String> declared = new TreeSet<>();
        ComplaintLifecycle.TABLE.forEach(row ->
                row.to().forEach(to -> declared.add(edge(row.from(), row.trigger(), to))));

        Set<String> taken = new TreeSet<>();
        for (Complaint complaint : COMPLAINTS) {
            for (ComplaintTrigger trigger : triggers()) {
                if (Examples.decide(complaint, trigger, LONG_AFTERWARDS) instanceof Decision.Moved moved) {
                    taken.add(edge(
                            complaint.state().getClass(),
                            trigger.getClass(),
                            moved.complaint().state().getClass()));
                }
            }
        }

        assertThat(taken).isEqualTo(declared);
    }

    @Test
    void every_state_and_every_trigger_is_in_the_table() {
        Set<Class<?>> states = new LinkedHashSet<>();
        Set<Class<?>> triggers = new LinkedHashSet<>();
        ComplaintLifecycle.TABLE.forEach(row -> {
            states.add(row.from());
            states.addAll(row.to());
            triggers.add(row.trigger());
        });

        assertThat(states).containsExactlyInAnyOrder(ComplaintState.class.getPermittedSubclasses());
        assertThat(triggers)
                .containsExactlyInAnyOrderElementsOf(List.of(ComplaintTrigger.class.getPermittedSubclasses()).stream()
                        .filter(type -> type != ByOfficer.class)
                        .toList());
    }

    @Test
    void no_state_has_two_rows_for_one_trigger() {
        assertThat(ComplaintLifecycle.TABLE.stream()
                        .map(row ->
                                row.from().getSimpleName() + " " + row.trigger().getSimpleName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void wherever_somebody_is_waited_for_the_waiting_ends() {
        assertThat(COMPLAINTS.stream().filter(complaint -> complaint.state().isOpen()))
                .allMatch(complaint -> ComplaintLifecycle.allows(complaint, endOfWaiting(complaint)));
    }

    private static Class<? extends ComplaintTrigger> endOfWaiting(Complaint complaint) {
        if (complaint.state() instanceof ComplaintState.UnderInspection) {
            // The inspection has limits of its own.
            return InspectionEnded.class;
        }
        return complaint.state().awaitsOfficer() ? LimitPassed.class : NoWordFromMember.class;
    }

    @Test
    void the_page_in_the_documentation_is_drawn_from_the_table() throws IOException {
        LifecyclePage page = LifecyclePage.of(
                        "complaint-lifecycle.md", "a complaint", "complaint-service", "ComplaintLifecycle")
                .begins("Submitted", "member submits")
                .ends(
                        ComplaintState.Closed.class,
                        ComplaintState.Rejected.class,
                        ComplaintState.Withdrawn.class,
                        ComplaintState.Merged.class);
        ComplaintLifecycle.TABLE.forEach(row -> page.row(row.from(), row.trigger(), row.to()));

        page.isTheOneInTheDocumentation("""
                Everything else is refused (409), and what the clock does too early or too late changes nothing. How long each step may
                take is in `complaint-kinds.yaml`; the officers' limit rests while a complaint waits for the member, or for the
                end of the [compliance case](compliance-lifecycle.md) against the employer that it reports.
                """);
    }

    private static List<ComplaintTrigger> triggers() {
        return List.of(
                new OfficerVerifies(Examples.OFFICER),
                new OfficerStartsWork(Examples.OFFICER),
                new OfficerAsksMember(Examples.OFFICER, Examples.TEXT),
                new OfficerAnswers(Examples.OFFICER, Examples.TEXT),
                Examples.approval(),
                refusal(),
                new CorrectionAnswered(1, Set.of(Correctable.NAME, Correctable.BIRTH_DATE), Map.of()),
                new CorrectionAnswered(
                        1, Set.of(Correctable.NAME), Map.of(Correctable.BIRTH_DATE, "BIRTH_IN_THE_FUTURE")),
                rejects(),
                new OfficerMerges(Examples.OFFICER, ComplaintId.next()),
                new InspectionJoined(ComplianceCaseId.next()),
                new InspectionConfirmed(Examples.INSPECTION),
                new InspectionEnded(Examples.INSPECTION, "officer-1", Examples.TEXT),
                new MemberReplies(Examples.TEXT),
                new MemberReopens(Examples.TEXT),
                new MemberWithdraws(),
                new LimitPassed(),
                new NoWordFromMember());
    }

    private static OfficerDecidesCorrection refusal() {
        Verdict refused = new Verdict.Refuse(Examples.TEXT);
        return new OfficerDecidesCorrection(
                Examples.OFFICER, Map.of(Correctable.NAME, refused, Correctable.BIRTH_DATE, refused), Examples.TEXT);
    }

    private static OfficerRejects rejects() {
        return new OfficerRejects(Examples.OFFICER, RejectionReason.OUT_OF_SCOPE, Examples.TEXT);
    }

    private static String edge(Class<?> from, Class<?> trigger, Class<?> to) {
        return from.getSimpleName() + " --" + trigger.getSimpleName() + "--> " + to.getSimpleName();
    }
}
