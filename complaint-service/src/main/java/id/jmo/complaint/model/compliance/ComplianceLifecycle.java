package id.jmo.complaint.model.compliance;

import id.jmo.complaint.model.compliance.ComplianceState.Dismissed;
import id.jmo.complaint.model.compliance.ComplianceState.Fined;
import id.jmo.complaint.model.compliance.ComplianceState.Merged;
import id.jmo.complaint.model.compliance.ComplianceState.Registered;
import id.jmo.complaint.model.compliance.ComplianceState.Reported;
import id.jmo.complaint.model.compliance.ComplianceState.ServicesWithheld;
import id.jmo.complaint.model.compliance.ComplianceState.VisitPlanned;
import id.jmo.complaint.model.compliance.ComplianceState.Visited;
import id.jmo.complaint.model.compliance.ComplianceState.WarnedOnce;
import id.jmo.complaint.model.compliance.ComplianceState.WarnedTwice;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lifecycle of a compliance case as an executable table: the state and the trigger select the row, and the function named
 * there decides. {@code docs/compliance-lifecycle.md} is drawn from it. What changes no state is in {@link ComplianceWork}.
 */
public final class ComplianceLifecycle {

    /** State | trigger | deciding function | possible next states. */
    // spotless:off
    static final List<ComplianceTransition<?, ?>> TABLE = List.of(
        // Dilaporkan
        in(Reported.class,         OfficerPlansVisit.class,          Inspection::planVisit,        VisitPlanned.class),
        in(Reported.class,         OfficerRecordsRegistration.class, Ending::register,             Registered.class),
        in(Reported.class,         OfficerDismisses.class,           Ending::dismiss,              Dismissed.class),
        in(Reported.class,         OfficerMerges.class,              Ending::merge,                Merged.class),
        in(Reported.class,         LimitPassed.class,                ComplianceWork::escalate,     Reported.class),

        // Kunjungan dijadwalkan
        in(VisitPlanned.class,     OfficerPlansVisit.class,          Inspection::planVisit,        VisitPlanned.class),
        in(VisitPlanned.class,     OfficerReportsVisit.class,        Inspection::reportVisit,      Visited.class),
        in(VisitPlanned.class,     OfficerRecordsRegistration.class, Ending::register,             Registered.class),
        in(VisitPlanned.class,     OfficerDismisses.class,           Ending::dismiss,              Dismissed.class),
        in(VisitPlanned.class,     OfficerMerges.class,              Ending::merge,                Merged.class),
        in(VisitPlanned.class,     LimitPassed.class,                ComplianceWork::escalate,     VisitPlanned.class),

        // Dikunjungi
        in(Visited.class,          OfficerWarns.class,               Sanctions::warn,              WarnedOnce.class),
        in(Visited.class,          OfficerRecordsRegistration.class, Ending::register,             Registered.class),
        in(Visited.class,          OfficerDismisses.class,           Ending::dismiss,              Dismissed.class),
        in(Visited.class,          OfficerMerges.class,              Ending::merge,                Merged.class),
        in(Visited.class,          LimitPassed.class,                ComplianceWork::escalate,     Visited.class),

        // Teguran tertulis pertama
        in(WarnedOnce.class,       OfficerWarns.class,               Sanctions::warnAgain,         WarnedTwice.class),
        in(WarnedOnce.class,       OfficerRecordsRegistration.class, Ending::register,             Registered.class),
        in(WarnedOnce.class,       OfficerDismisses.class,           Ending::dismiss,              Dismissed.class),
        in(WarnedOnce.class,       LimitPassed.class,                ComplianceWork::escalate,     WarnedOnce.class),

        // Teguran tertulis kedua
        in(WarnedTwice.class,      OfficerProposesFine.class,        Sanctions::proposeFine,       WarnedTwice.class),
        in(WarnedTwice.class,      SupervisorApproves.class,         Sanctions::impose,            Fined.class),
        in(WarnedTwice.class,      SupervisorRefuses.class,          Sanctions::refuse,            WarnedTwice.class),
        in(WarnedTwice.class,      OfficerRecordsRegistration.class, Ending::register,             Registered.class),
        in(WarnedTwice.class,      OfficerDismisses.class,           Ending::dismiss,              Dismissed.class),
        in(WarnedTwice.class,      LimitPassed.class,                ComplianceWork::escalate,     WarnedTwice.class),

        // Denda
        in(Fined.class,            OfficerProposesWithholding.class, Sanctions::proposeWithholding, Fined.class),
        in(Fined.class,            SupervisorApproves.class,         Sanctions::withhold,          ServicesWithheld.class),
        in(Fined.class,            SupervisorRefuses.class,          Sanctions::refuse,            Fined.class),
        in(Fined.class,            OfficerRecordsRegistration.class, Ending::register,             Registered.class),
        in(Fined.class,            OfficerDismisses.class,           Ending::dismiss,              Dismissed.class),
        in(Fined.class,            LimitPassed.class,                ComplianceWork::escalate,     Fined.class),

        // TMP2T
        in(ServicesWithheld.class, OfficerRecordsRegistration.class, Ending::register,             Registered.class),
        in(ServicesWithheld.class, OfficerDismisses.class,           Ending::dismiss,              Dismissed.class));
    // spotless:on

    private ComplianceLifecycle() {}

    /** Decides what a trigger does to a case. */
    public static ComplianceDecision decide(ComplianceCase of, ComplianceTrigger trigger, ComplianceContext context) {
        if (trigger instanceof ByOfficer command) {
            Optional<ComplianceDecision> refusal = of.refusalOf(command);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return row(of.state().getClass(), trigger.getClass())
                .map(row -> row.decide(of, trigger, context))
                // The clock may strike while somebody acts.
                .orElseGet(() -> trigger instanceof LimitPassed
                        ? new ComplianceDecision.Ignored()
                        : new ComplianceDecision.NotAllowed());
    }

    /** Whether the trigger has a row in the case's state; the API offers next steps by it. */
    public static boolean allows(ComplianceCase of, Class<? extends ComplianceTrigger> trigger) {
        return row(of.state().getClass(), trigger).isPresent();
    }

    private static Optional<ComplianceTransition<?, ?>> row(
            Class<? extends ComplianceState> state, Class<? extends ComplianceTrigger> trigger) {
        return TABLE.stream().filter(row -> row.leaves(state, trigger)).findFirst();
    }

    @SafeVarargs
    private static <S extends ComplianceState, T extends ComplianceTrigger> ComplianceTransition<S, T> in(
            Class<S> state,
            Class<T> trigger,
            ComplianceTransition.Decide<S, T> decide,
            Class<? extends ComplianceState>... next) {
        return new ComplianceTransition<>(state, trigger, decide, Set.of(next));
    }
}
