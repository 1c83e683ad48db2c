package id.jmo.platform.selfieproofs;

import id.jmo.platform.mongo.Guards;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The selfies that biometric-service has judged, for a service in which members state the account to be paid to. In MongoDB, one document a
 * verification; a guard names the change that it served.
 */
public final class SelfieProofs {

    /** Why a selfie does not prove that the member is there. */
    public enum Objection {
        /** No verdict on a selfie of this member for this purpose is known, or not yet. */
        NOT_JUDGED,
        /** It does not show the member, alive. */
        NOT_MATCHED,
        /** An hour, or more. */
        TOO_OLD,
        /** It served another change. */
        USED
    }

    static final String COLLECTION = "judgedSelfies";

    private final MongoOperations mongo;
    private final Guards guards;
    private final BlindIndex fingerprints;
    private final Clock clock;

    SelfieProofs(MongoOperations mongo, Guards guards, BlindIndex fingerprints, Clock clock) {
        this.mongo = mongo;
        this.guards = guards;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    record Document(@Id String id, MemberId member, boolean matched, Instant judgedAt) {}

    /** Keeps a verdict; a second time it changes nothing. A selfie that was taken for something else proves nothing, and is not kept. */
    public void keep(SelfieJudged event) {
        if (event.isForPayoutAccount()) {
            keep(event.toSelfie());
        }
    }

    private void keep(JudgedSelfie selfie) {
        try {
            mongo.insert(
                    new Document(
                            selfie.verification().toString(), selfie.member(), selfie.matched(), selfie.judgedAt()),
                    COLLECTION);
        } catch (DuplicateKeyException known) {
            // The event came twice.
        }
    }

    /** What is known of a verification, whosever it is. */
    public Optional<JudgedSelfie> find(VerificationId verification) {
        return Optional.ofNullable(mongo.findById(verification.toString(), Document.class, COLLECTION))
                .map(found -> new JudgedSelfie(verification, found.member(), found.matched(), found.judgedAt()));
    }

    /**
     * Uses a selfie for one change, before the change is made. A repetition for the same change is no objection, so that what a
     * crash has cut off can be asked for again.
     *
     * @param member who makes the change
     * @param change what is changed from what to what; kept as a fingerprint, so it may have personal data
     * @return why it does not count; empty if the change may be made
     */
    public Optional<Objection> use(VerificationId verification, MemberId member, String change) {
        JudgedSelfie selfie = find(verification)
                .filter(judged -> judged.member().equals(member))
                .orElse(null);
        if (selfie == null) {
            return Optional.of(Objection.NOT_JUDGED);
        }
        if (!selfie.matched()) {
            return Optional.of(Objection.NOT_MATCHED);
        }
        if (selfie.isTooOld(clock.instant())) {
            return Optional.of(Objection.TOO_OLD);
        }
        String fingerprint = fingerprints.of(change);
        return guards.allot("selfie:" + verification, fingerprint).equals(fingerprint)
                ? Optional.empty()
                : Optional.of(Objection.USED);
    }
}
