package id.jmo.biometric.application;

import id.jmo.biometric.model.ReferenceReplacement;
import id.jmo.biometric.model.ReferenceReplacement.Step;
import id.jmo.biometric.model.ReplacementId;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All replacements of reference photos. A replacement and its event are stored in one write. */
public interface ReferenceReplacements {

    void add(ReferenceReplacement proposed);

    Optional<ReferenceReplacement> find(ReplacementId id);

    /**
     * Reads, decides and, if the decision is a step, writes; begins again on a concurrent change, so the decision must be pure.
     *
     * @return the replacement after the decision
     */
    ReferenceReplacement change(ReplacementId id, Function<ReferenceReplacement, Optional<Step>> decision);

    /** Those that wait for a second officer, the longest waiting first, behind this one. */
    List<ReferenceReplacement> waiting(Optional<ReplacementId> behind, int limit);

    /** Those of the member that wait. */
    List<ReferenceReplacement> waitingOf(MemberId member);
}
