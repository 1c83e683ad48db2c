package id.jmo.accident.model;

import id.jmo.accident.model.AccidentState.AwaitingEvidence;
import id.jmo.accident.model.AccidentState.InReview;
import id.jmo.accident.model.AccidentTrigger.EvidenceGiven;
import id.jmo.accident.model.AccidentTrigger.OfficerAsksForEvidence;
import id.jmo.accident.model.AccidentTrigger.PaperEvidenceSeen;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Asking for evidence, and receiving it. */
final class EvidenceFlow {

    private EvidenceFlow() {}

    /** Tells what is needed as soon as it is known; nothing waits for it yet. */
    static Decision asked(Accident accident, List<AccidentFact> facts, DecisionContext context) {
        Set<Evidence> missing = accident.missingEvidence();
        if (missing.isEmpty()) {
            return new Decision.Moved(accident, facts);
        }
        facts.add(new AccidentFact.EvidenceNeeded(accident.subject(), missing, context.now()));
        return new Decision.Moved(
                accident.withMilestone(Milestone.EVIDENCE_NEEDED, context.now(), names(missing), null), facts);
    }

    /** To the officers if all is there, else the case waits for what is missing. */
    static Decision awaited(Accident accident, List<AccidentFact> facts, DecisionContext context) {
        if (accident.missingEvidence().isEmpty()) {
            return new Decision.Moved(toReview(accident, context), facts);
        }
        return asked(accident.in(new AwaitingEvidence(), context), facts, context);
    }

    /** Before stage II, and while an officer looks at the case. A file that is given again changes nothing. */
    static Decision kept(Accident accident, AccidentState state, EvidenceGiven command, DecisionContext context) {
        if (isKnown(command.file(), accident)) {
            return new Decision.Ignored();
        }
        return new Decision.Moved(with(accident, command.file(), context), List.of());
    }

    static Decision given(Accident accident, AwaitingEvidence state, EvidenceGiven command, DecisionContext context) {
        if (isKnown(command.file(), accident)) {
            return new Decision.Ignored();
        }
        return whenComplete(with(accident, command.file(), context), context);
    }

    static Decision seenOnPaper(
            Accident accident, AwaitingEvidence state, PaperEvidenceSeen command, DecisionContext context) {
        Accident next = accident.withDecision(new OfficerDecision(
                command.officer().id(), OfficerDecision.Action.SAW_PAPER_EVIDENCE, command.reason(), context.now()));
        for (Evidence evidence : command.seen()) {
            for (AttachmentKind kind : EvidenceRule.kindsOf(evidence)) {
                next = with(next, EvidenceFile.onPaper(kind, context.now()), context);
            }
        }
        return whenComplete(next, context);
    }

    static Decision ask(Accident accident, InReview state, OfficerAsksForEvidence command, DecisionContext context) {
        Set<Evidence> further = EnumSet.copyOf(command.wanted());
        further.addAll(accident.furtherEvidence());
        Accident asking = accident.asking(further)
                .withDecision(new OfficerDecision(
                        command.officer().id(),
                        OfficerDecision.Action.ASKED_FOR_EVIDENCE,
                        command.reason(),
                        context.now()));
        Set<Evidence> missing = asking.missingEvidence();
        if (missing.isEmpty()) {
            return new Decision.Ignored();
        }
        return new Decision.Moved(
                asking.in(new AwaitingEvidence(), context)
                        .withMilestone(Milestone.EVIDENCE_NEEDED, context.now(), names(missing), command.reason()),
                List.of(new AccidentFact.EvidenceNeeded(accident.subject(), missing, context.now())));
    }

    private static boolean isKnown(EvidenceFile file, Accident accident) {
        return accident.given().stream().anyMatch(known -> known.file().equals(file.file()));
    }

    private static Decision whenComplete(Accident accident, DecisionContext context) {
        return new Decision.Moved(
                accident.missingEvidence().isEmpty() ? toReview(accident, context) : accident, List.of());
    }

    /** What was asked for beyond the kinds is answered by a file of no other kind. */
    private static Accident with(Accident accident, EvidenceFile file, DecisionContext context) {
        Accident given = accident.withEvidence(file)
                .withMilestone(
                        Milestone.EVIDENCE_GIVEN,
                        context.now(),
                        List.of(file.kind().name()),
                        null);
        if (file.kind() != AttachmentKind.OTHER || given.furtherEvidence().isEmpty()) {
            return given;
        }
        Set<Evidence> left = EnumSet.copyOf(given.furtherEvidence());
        left.remove(Evidence.FURTHER);
        return given.asking(left);
    }

    private static Accident toReview(Accident accident, DecisionContext context) {
        return accident.in(new InReview(), context).withMilestone(Milestone.SENT_TO_REVIEW, context.now());
    }

    private static List<String> names(Set<Evidence> evidence) {
        return evidence.stream().sorted().map(Enum::name).toList();
    }
}
