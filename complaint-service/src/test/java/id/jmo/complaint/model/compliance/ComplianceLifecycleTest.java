package id.jmo.complaint.model.compliance;

import static id.jmo.complaint.model.compliance.CaseExamples.OFFICER;
import static id.jmo.complaint.model.compliance.CaseExamples.SUPERVISOR;
import static id.jmo.complaint.model.compliance.CaseExamples.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.complaint.model.compliance.ComplianceTrigger.ByOfficer;
import id.jmo.complaint.model.compliance.ComplianceTrigger.LimitPassed;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerDismisses;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerMerges;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerPlansVisit;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesFine;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesWithholding;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerRecordsRegistration;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerReportsVisit;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerWarns;
import id.jmo.complaint.model.compliance.ComplianceTrigger.SupervisorApproves;
import id.jmo.complaint.model.compliance.ComplianceTrigger.SupervisorRefuses;
import id.jmo.platform.testsupport.LifecyclePage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The table of the lifecycle: complete, unambiguous, true, and drawn in the documentation. */
class ComplianceLifecycleTest {

    private static final Instant LONG_AFTERWARDS = CaseExamples.on(6, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);

    private static final List<ComplianceCase> CASES = List.of(
            CaseExamples.reported(),
            CaseExamples.visitPlanned(),
            CaseExamples.visited(),
            CaseExamples.warnedOnce(),
            CaseExamples.warnedTwice(),
            CaseExamples.fineProposed(CaseExamples.on(2, 5)),
            CaseExamples.fined(),
            CaseExamples.withholdingProposed(),
            CaseExamples.servicesWithheld(),
            CaseExamples.moved(CaseExamples.fined(), registers(), LONG_AFTERWARDS),
            CaseExamples.moved(CaseExamples.visited(), dismisses(), LONG_AFTERWARDS),
            CaseExamples.moved(
                    CaseExamples.reported(), new OfficerMerges(OFFICER, ComplianceCaseId.next()), LONG_AFTERWARDS));

    @Test
    void the_table_is_exactly_what_the_code_does() {
        Set<String> declared = new TreeSet<>();
        ComplianceLifecycle.TABLE.forEach(row ->
                row.to().forEach(to -> declared.add(edge(row.from(), row.trigger(), to))));

        Set<String> taken = new TreeSet<>();
        for (ComplianceCase of : CASES) {
            for (ComplianceTrigger trigger : triggers(of)) {
                if (CaseExamples.decide(of, trigger, LONG_AFTERWARDS)
                        instanceof ComplianceDecision.Moved(ComplianceCase next)) {
                    taken.add(edge(
                            of.state().getClass(),
                            trigger.getClass(),
                            next.state().getClass()));
                }
            }
        }

        assertThat(taken).isEqualTo(declared);
    }

    @Test
    void every_state_and_every_trigger_is_in_the_table() {
        Set<Class<?>> states = new LinkedHashSet<>();
        Set<Class<?>> triggers = new LinkedHashSet<>();
        ComplianceLifecycle.TABLE.forEach(row -> {
            states.add(row.from());
            states.addAll(row.to());
            triggers.add(row.trigger());
        });

        assertThat(states)
                .containsExactlyInAnyOrderElementsOf(List.of(ComplianceState.class.getPermittedSubclasses()).stream()
                        .filter(type -> type != ComplianceState.Answer.class)
                        .toList());
        assertThat(triggers)
                .containsExactlyInAnyOrderElementsOf(List.of(ComplianceTrigger.class.getPermittedSubclasses()).stream()
                        .filter(type -> type != ByOfficer.class)
                        .toList());
    }

    @Test
    void no_state_has_two_rows_for_one_trigger() {
        assertThat(ComplianceLifecycle.TABLE.stream()
                        .map(row ->
                                row.from().getSimpleName() + " " + row.trigger().getSimpleName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_open_case_can_end_by_registration_and_by_dismissal() {
        assertThat(CASES.stream().filter(of -> of.state().isOpen()))
                .allMatch(of -> ComplianceLifecycle.allows(of, OfficerRecordsRegistration.class)
                        && ComplianceLifecycle.allows(of, OfficerDismisses.class));
    }

    @Test
    void whoever_does_not_have_the_case_can_do_nothing() {
        ComplianceDecision decision =
                CaseExamples.decide(CaseExamples.visited(), new OfficerWarns("officer-2"), LONG_AFTERWARDS);

        assertThat(decision).isEqualTo(new ComplianceDecision.AssignedToAnother());
    }

    @Test
    void the_page_in_the_documentation_is_drawn_from_the_table() throws IOException {
        LifecyclePage page = LifecyclePage.of(
                        "compliance-lifecycle.md", "a compliance case", "complaint-service", "ComplianceLifecycle")
                .begins("Reported", "first verified report")
                .ends(ComplianceState.Registered.class, ComplianceState.Dismissed.class, ComplianceState.Merged.class);
        ComplianceLifecycle.TABLE.forEach(row -> page.row(row.from(), row.trigger(), row.to()));

        page.isTheOneInTheDocumentation("""
                Everything else is refused (409). A second warning, a fine and a request to withhold public services are refused until
                the employer's time is over, with the first day on which they are possible. How long each step may take is in
                `compliance-limits.yaml`.
                """);
    }

    private static List<ComplianceTrigger> triggers(ComplianceCase of) {
        UUID proposal = of.proposal().map(Proposal::id).orElseGet(UUID::randomUUID);
        return List.of(
                new OfficerPlansVisit(OFFICER, DAY),
                new OfficerReportsVisit(OFFICER, new Visit(DAY, TEXT)),
                new OfficerWarns(OFFICER),
                new OfficerProposesFine(OFFICER, UUID.randomUUID(), CaseExamples.FINE),
                new OfficerProposesWithholding(OFFICER, UUID.randomUUID(), Set.of(PublicService.BUILDING_PERMIT)),
                new SupervisorApproves(SUPERVISOR, proposal),
                new SupervisorRefuses(SUPERVISOR, proposal, TEXT),
                registers(),
                dismisses(),
                new OfficerMerges(OFFICER, ComplianceCaseId.next()),
                new LimitPassed());
    }

    private static OfficerRecordsRegistration registers() {
        return new OfficerRecordsRegistration(OFFICER, DAY, "AB123456", TEXT);
    }

    private static OfficerDismisses dismisses() {
        return new OfficerDismisses(OFFICER, DismissalReason.NOT_AN_EMPLOYER, TEXT);
    }

    private static String edge(Class<?> from, Class<?> trigger, Class<?> to) {
        return from.getSimpleName() + " --" + trigger.getSimpleName() + "--> " + to.getSimpleName();
    }
}
