package id.jmo.platform.testsupport;

import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The verdicts of biometric-service on selfies that were not for a claim. */
public final class JudgedSelfies {

    private JudgedSelfies() {}

    /** @return the id of the verification */
    public static String publish(TestTopics topics, MemberId member, String purpose, String verdict, Instant judgedAt) {
        String verification = UUID.randomUUID().toString();
        topics.publish(
                "jmo.selfies.v1",
                "id.jmo.verification.selfie-judged.v1",
                verification,
                1,
                Map.of(
                        "verificationId",
                        verification,
                        "memberId",
                        member,
                        "purpose",
                        purpose,
                        "verdict",
                        verdict,
                        "judgedAt",
                        judgedAt.toString()));
        return verification;
    }
}
