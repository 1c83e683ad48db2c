package id.jmo.complaint.model.compliance;

import id.jmo.complaint.model.compliance.ComplianceState.Fined;
import id.jmo.complaint.model.compliance.ComplianceState.ServicesWithheld;
import id.jmo.complaint.model.compliance.ComplianceState.Visited;
import id.jmo.complaint.model.compliance.ComplianceState.WarnedOnce;
import id.jmo.complaint.model.compliance.ComplianceState.WarnedTwice;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesFine;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesWithholding;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerWarns;
import id.jmo.complaint.model.compliance.ComplianceTrigger.SupervisorApproves;
import id.jmo.complaint.model.compliance.ComplianceTrigger.SupervisorRefuses;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The administrative sanctions of PP 86/2013, articles 5 to 8, each of which waits until the employer's time after the one
 * before is over.
 */
final class Sanctions {

    private Sanctions() {}

    static ComplianceDecision warn(ComplianceCase of, Visited state, OfficerWarns command, ComplianceContext context) {
        return warned(of, new WarnedOnce(), LetterKind.FIRST_WARNING, CaseMilestone.WARNED_ONCE, command, context);
    }

    static ComplianceDecision warnAgain(
            ComplianceCase of, WarnedOnce state, OfficerWarns command, ComplianceContext context) {
        return tooEarly(of, context)
                .orElseGet(() -> warned(
                        of,
                        new WarnedTwice(),
                        LetterKind.SECOND_WARNING,
                        CaseMilestone.WARNED_TWICE,
                        command,
                        context));
    }

    private static ComplianceDecision warned(
            ComplianceCase of,
            ComplianceState next,
            LetterKind letter,
            CaseMilestone milestone,
            OfficerWarns command,
            ComplianceContext context) {
        Term term = new Term(
                CaseClock.start(context.now(), context.limits().warning()),
                context.limits().nextStep());
        return of.change()
                .to(next)
                .employerHas(term)
                .issue(Letters.of(of, letter, term.lastDay(context.calendar()), context))
                .happened(context.now(), milestone, command.officer())
                .done();
    }

    static ComplianceDecision proposeFine(
            ComplianceCase of, WarnedTwice state, OfficerProposesFine command, ComplianceContext context) {
        return proposed(
                of,
                new Proposal.OfFine(command.proposal(), command.officer(), context.now(), command.fine()),
                CaseMilestone.FINE_PROPOSED,
                context);
    }

    static ComplianceDecision proposeWithholding(
            ComplianceCase of, Fined state, OfficerProposesWithholding command, ComplianceContext context) {
        return proposed(
                of,
                new Proposal.OfWithholding(command.proposal(), command.officer(), context.now(), command.services()),
                CaseMilestone.WITHHOLDING_PROPOSED,
                context);
    }

    private static ComplianceDecision proposed(
            ComplianceCase of, Proposal proposal, CaseMilestone milestone, ComplianceContext context) {
        Optional<ComplianceDecision> early = tooEarly(of, context);
        if (early.isPresent()) {
            return early.get();
        }
        if (of.proposal().isPresent()) {
            return new ComplianceDecision.ProposalPending();
        }
        if (of.history().isFull()) {
            return new ComplianceDecision.HistoryFull();
        }
        return of.change()
                .proposed(Optional.of(proposal))
                .happened(context.now(), milestone, proposal.by())
                .done();
    }

    static ComplianceDecision impose(
            ComplianceCase of, WarnedTwice state, SupervisorApproves command, ComplianceContext context) {
        Optional<ComplianceDecision> refusal = refusalOf(of, command);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!(of.proposal().orElseThrow() instanceof Proposal.OfFine proposed)) {
            return new ComplianceDecision.ProposalGone();
        }
        Term term = new Term(
                CaseClock.start(
                        fineCountsFrom(of, context).atStartOfDay(Jakarta.ZONE).toInstant(),
                        context.limits().fine()),
                context.limits().nextStep());
        return of.change()
                .to(new Fined())
                .employerHas(term)
                .issue(Letters.of(
                        of,
                        LetterKind.FINE,
                        term.lastDay(context.calendar()),
                        Optional.of(proposed.fine()),
                        Set.of(),
                        context))
                .happened(context.now(), CaseMilestone.FINED, command.supervisor())
                .done();
    }

    /**
     * The day before the first that counts. The days count from the end of the last warning; those of a fine that is imposed
     * later than on the next business day from its own, so that the employer has them whole.
     */
    private static LocalDate fineCountsFrom(ComplianceCase of, ComplianceContext context) {
        LocalDate endOfWarning = of.term().orElseThrow().lastDay(context.calendar());
        return context.today().isAfter(context.calendar().businessDayAfter(endOfWarning))
                ? context.today().minusDays(1)
                : endOfWarning;
    }

    static ComplianceDecision withhold(
            ComplianceCase of, Fined state, SupervisorApproves command, ComplianceContext context) {
        Optional<ComplianceDecision> refusal = refusalOf(of, command);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!(of.proposal().orElseThrow() instanceof Proposal.OfWithholding proposed)) {
            return new ComplianceDecision.ProposalGone();
        }
        return of.change()
                .to(new ServicesWithheld())
                .issue(Letters.of(
                        of,
                        LetterKind.WITHHOLDING_REQUEST,
                        context.today(),
                        Optional.empty(),
                        proposed.services(),
                        context))
                .happened(context.now(), CaseMilestone.SERVICES_WITHHELD, command.supervisor())
                .done();
    }

    static ComplianceDecision refuse(
            ComplianceCase of, ComplianceState state, SupervisorRefuses command, ComplianceContext context) {
        if (of.proposal()
                .filter(pending -> pending.id().equals(command.proposal()))
                .isEmpty()) {
            return new ComplianceDecision.ProposalGone();
        }
        return of.change()
                .proposed(Optional.empty())
                .happened(
                        context.now(),
                        CaseMilestone.PROPOSAL_REFUSED,
                        command.supervisor(),
                        Optional.of(command.reason()))
                .done();
    }

    private static Optional<ComplianceDecision> refusalOf(ComplianceCase of, SupervisorApproves command) {
        Optional<Proposal> pending =
                of.proposal().filter(proposal -> proposal.id().equals(command.proposal()));
        if (pending.isEmpty()) {
            return Optional.of(new ComplianceDecision.ProposalGone());
        }
        return pending.get().by().equals(command.supervisor())
                ? Optional.of(new ComplianceDecision.SamePerson())
                : Optional.empty();
    }

    private static Optional<ComplianceDecision> tooEarly(ComplianceCase of, ComplianceContext context) {
        return of.earliestNextStep(context.calendar())
                .filter(earliest -> context.today().isBefore(earliest))
                .map(ComplianceDecision.TooEarly::new);
    }
}
