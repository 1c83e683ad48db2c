package id.jmo.world;

import static org.awaitility.Awaitility.await;

import id.jmo.local.camera.FramesUpload;
import id.jmo.local.camera.SampleCamera.Shot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The app in one member's hand. */
public final class MemberApp {

    private static final int MOST_RETAKES = 2;
    private static final Duration SAME_DAY = Duration.ofSeconds(60);

    private final World world;
    private final Http http;
    private final Person member;

    public MemberApp(World world, Http http, Person member) {
        this.world = world;
        this.http = http;
        this.member = member;
    }

    public Http http() {
        return http;
    }

    public Person member() {
        return member;
    }

    public Http.Answer savings() {
        return http.get("/api/v1/savings/me");
    }

    public long balance() {
        return savings().must(200).body().path("balance").asLong();
    }

    public Http.Answer eligibility() {
        return http.get("/api/v1/claims/eligibility");
    }

    /** Waits until claim-service has received the savings and the civil registry's answer. */
    public MemberApp onceTheFactsHaveArrived(long balance) {
        await().atMost(SAME_DAY).until(() -> {
            var answer = eligibility();
            return answer.body().path("balance").asLong(-1) == balance
                    && !answer.body().toString().contains("civil-registry-not-asked");
        });
        return this;
    }

    /** Waits until the member sees every tick green. */
    public MemberApp onceEligible() {
        await().atMost(SAME_DAY)
                .until(() -> eligibility().body().path("eligible").asBoolean(false));
        return this;
    }

    /** @param actions what is to be done before the camera, in this order */
    public record Session(String id, String nonce, List<String> actions) {}

    public Session verificationSession() {
        return verificationSession("CLAIM");
    }

    /** From the member's own phone. */
    public Http.Answer open(String purpose) {
        return http.with("Device-Id", "phone-of-" + member.memberId())
                .post("/api/v1/verifications", Map.of("purpose", purpose));
    }

    public Session verificationSession(String purpose) {
        var opened = open(purpose).must(201);
        return new Session(
                opened.text("verificationId"),
                opened.text("nonce"),
                StreamSupport.stream(opened.body().path("steps").spliterator(), false)
                        .map(step -> step.path("step").asString())
                        .filter(step -> !step.equals("FRONTAL"))
                        .toList());
    }

    /** A person of the sample does before the camera what the session asks for, and once more if a photo is of no use. */
    public Http.Answer perform(Session session, String person) {
        Http.Answer answer = send(session, World.camera().perform(person, session.actions()));
        for (int retakes = 0; retakes < MOST_RETAKES && isToBeTakenAgain(answer); retakes++) {
            answer = send(session, World.camera().perform(person, session.actions()));
        }
        return answer;
    }

    /** Light and noise differ with each photo, so one in some thousand shows what is no face as a second one. */
    private static boolean isToBeTakenAgain(Http.Answer answer) {
        return answer.status() == 422 && answer.problem().equals("photo-retake");
    }

    public Http.Answer send(Session session, List<Shot> shots) {
        var upload = FramesUpload.of(session.nonce(), shots);
        return http.send(
                "PUT", "/api/v1/verifications/" + session.id() + "/frames", upload.contentType(), upload.body());
    }

    /** A verification in which the portrait's person has done all that was asked. */
    public String verifiedBy(String portrait) {
        var session = verificationSession();
        perform(session, portrait).must(200);
        return session.id();
    }

    /** After a return: the member proves to be there, and names another account. */
    public Http.Answer correctPayoutAccount(String claim, Person.BankAccount account) {
        return correctPayoutAccount(claim, payoutAccountSelfie(), account);
    }

    /** A verification by which the member may name another payout account. */
    public String payoutAccountSelfie() {
        var session = verificationSession("PAYOUT_ACCOUNT");
        perform(session, member.photo()).must(200);
        return session.id();
    }

    public Http.Answer correctPayoutAccount(String claim, String verification, Person.BankAccount account) {
        return namePayoutAccount("/api/v1/claims/" + claim, verification, account);
    }

    /** The member proves to be there, and names the account to which a claim or a benefit is paid. */
    public Http.Answer namePayoutAccount(String path, Person.BankAccount account) {
        return namePayoutAccount(path, payoutAccountSelfie(), account);
    }

    /** As soon as the service knows of the verdict. */
    private Http.Answer namePayoutAccount(String path, String verification, Person.BankAccount account) {
        return await().until(
                        () -> http.put(
                                path + "/payout-account",
                                Map.of(
                                        "verificationId",
                                        verification,
                                        "bankCode",
                                        account.bankCode(),
                                        "accountNumber",
                                        account.number())),
                        answer -> answer.status() != 409 || !answer.problem().equals("selfie-not-judged"));
    }

    public Http.Answer submit(String verification) {
        return submit(UUID.randomUUID().toString(), verification, member.account());
    }

    public Http.Answer submit(String key, String verification, Person.BankAccount account) {
        return http.with("Idempotency-Key", key).post("/api/v1/claims", claim("RESIGNATION", verification, account));
    }

    public static Map<String, Object> claim(String cause, String verification, Person.BankAccount account) {
        return Map.of(
                "cause",
                cause,
                "verificationId",
                verification,
                "payout",
                Map.of("bankCode", account.bankCode(), "accountNumber", account.number()));
    }

    /** Takes the selfie and claims; the claim's id. */
    public String claims() {
        return claimsWithTheFaceOf(member.photo());
    }

    public String claimsWithTheFaceOf(String portrait) {
        return submit(verifiedBy(portrait)).must(201).text("claimId");
    }

    public Http.Answer claim(String id) {
        return http.get("/api/v1/claims/" + id);
    }

    /** Waits until the claim has come to this status. */
    public JsonNode awaitStatus(String id, String status) {
        await().atMost(SAME_DAY).until(() -> claim(id).must(200).text("status"), status::equals);
        return claim(id).body();
    }

    /** The phases on the timeline, in order. */
    public List<String> phases(String id) {
        var entries = http.get("/api/v1/claims/" + id + "/timeline").must(200).body();
        return StreamSupport.stream(entries.path("entries").spliterator(), false)
                .map(entry -> entry.path("phase").asString())
                .distinct()
                .toList();
    }
}
