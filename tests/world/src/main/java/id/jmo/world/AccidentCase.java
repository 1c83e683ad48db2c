package id.jmo.world;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A work accident of a member, with what each party does about it: the member, the employer, the clinic, officers. */
public final class AccidentCase {

    /** Of the sample's employer, whose login is {@code cakrawala}. */
    public static final String EMPLOYER_NUMBER = "JK004217";

    /** In rupiah, as the employer reports it. */
    public static final long MONTHLY_WAGE = 5_000_000;

    /** The tip of a right index finger, 4.5% of 80 months' wage, and the wage of the day of the accident. */
    public static final long BENEFIT = 18_000_000 + MONTHLY_WAGE / 30;

    /** In rupiah a month, of an independent worker, as the family's form says it. */
    public static final long INCOME = 4_000_000;

    /** After a death: 48 months' income, the periodic benefit, the funeral, and a year of primary school for one child. */
    public static final long DEATH_BENEFIT = 48 * INCOME + 12_000_000 + 10_000_000 + 1_500_000;

    private static final Duration SAME_DAY = Duration.ofSeconds(60);
    private static final String EMPLOYER = "cakrawala";
    private static final String CLINIC = "klinik";
    private static final String CLINIC_CODE = "KLN00012";

    private final World world;
    private final Person member;
    private final OffsetDateTime happenedAt;
    private final OffsetDateTime statedAt = OffsetDateTime.now(World.JAKARTA).truncatedTo(ChronoUnit.SECONDS);
    private final String id;

    private AccidentCase(World world, Person member, OffsetDateTime happenedAt, String id) {
        this.world = world;
        this.member = member;
        this.happenedAt = happenedAt;
        this.id = id;
    }

    /** The member notifies an accident that happened so long ago, once accident-service knows the member. */
    public static AccidentCase notified(World world, Person member, Duration ago) {
        var at = OffsetDateTime.now(World.JAKARTA).minus(ago).truncatedTo(ChronoUnit.MINUTES);
        var request = new LinkedHashMap<String, Object>(AccidentForms.incident(at));
        request.put("contact", Map.of("name", member.name(), "phone", member.phone()));
        var app = world.app(member).http();
        var notified = await().atMost(SAME_DAY)
                .until(
                        () -> app.with("Idempotency-Key", UUID.randomUUID().toString())
                                .post("/api/v1/accidents", request),
                        answer -> answer.status() != 404)
                .must(201);
        return new AccidentCase(world, member, at, notified.text("accidentId"));
    }

    /**
     * Somebody of the family, who has no login, notifies an accident that happened so long ago. Where accident-service does not know
     * the member yet, an officer says later whom it is about.
     */
    public static AccidentCase notifiedByTheFamily(World world, Person member, Duration ago) {
        var at = OffsetDateTime.now(World.JAKARTA).minus(ago).truncatedTo(ChronoUnit.MINUTES);
        var notification = new LinkedHashMap<String, Object>(AccidentForms.incident(at));
        notification.put("relation", "FAMILY");
        notification.put("kpj", member.kpj());
        notification.put("contact", Map.of("name", "Siti Rahma", "phone", "0812-0000-2222"));
        var number = world.anybody()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/accident-notifications", notification)
                .must(202)
                .text("number");
        return new AccidentCase(world, member, at, awaitCase(world, member, number));
    }

    /** One that was notified in an app. */
    public static AccidentCase known(World world, Person member, String id) {
        return new AccidentCase(world, member, OffsetDateTime.now(World.JAKARTA), id);
    }

    /** The id of the case that began with the notification of this number. */
    public static String awaitCase(World world, Person member, String number) {
        return await().atMost(SAME_DAY)
                .until(
                        () -> {
                            officerMatches(world, member, number);
                            return caseOf(world, member);
                        },
                        id -> !id.isEmpty());
    }

    private static String caseOf(World world, Person member) {
        return world.as("officer1")
                .get("/api/v1/accidents/members/" + member.memberId())
                .must(200)
                .body()
                .at("/items/0/accidentId")
                .asString("");
    }

    /** If the notification waits for somebody who says whom it is about; refused as long as the member is not known. */
    private static void officerMatches(World world, Person member, String number) {
        var officer = world.as("officer1");
        officer.get("/api/v1/accident-notifications/unmatched")
                .must(200)
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.path("number").asString().equals(number))
                .forEach(each -> officer.post(
                        "/api/v1/accident-notifications/"
                                + each.path("notificationId").asString() + "/match",
                        Map.of("kpj", member.kpj())));
    }

    /** Reported, with all evidence and an account: what remains is the officer's decision. */
    public static AccidentCase readyForDecision(World world, Person member) {
        var accident = notified(world, member, Duration.ofHours(30));
        accident.employerReportsStageOne().must(200);
        accident.employerReportsStageTwo().must(200);
        accident.officerHasSeenThePapers().must(200);
        accident.memberNamesAccount(member.account()).must(200);
        return accident;
    }

    public String id() {
        return id;
    }

    public Person member() {
        return member;
    }

    public Http.Answer employerReportsStageOne() {
        return employer("stage-one", AccidentForms.stageOne(happenedAt, MONTHLY_WAGE));
    }

    /** Of an independent worker: from the paper form that the family brought to a branch. */
    public Http.Answer officerRecordsStageOne(String officer) {
        return officer(officer, "paper-stage-one", AccidentForms.onPaper(AccidentForms.stageOne(happenedAt, INCOME)));
    }

    /** A letter of guarantee to the sample's clinic, whose login is {@code klinik}. */
    public Http.Answer officerGuaranteesTheTreatment() {
        return officer(
                "officer1", "guarantee-letters", Map.of("facilityCode", CLINIC_CODE, "facilityName", "Klinik Melati"));
    }

    /** As the clinic sees it, with the letters to it. */
    public Http.Answer seenByTheClinic() {
        return world.as(CLINIC).get("/api/v1/facility-accidents/" + id);
    }

    /** Opens the newest letter; the status of the answer. */
    public int clinicOpensTheLetter() {
        var letter = seenByTheClinic().must(200).body().at("/guarantees/0/link").asString();
        return world.as(CLINIC).status(letter);
    }

    public Http.Answer clinicStatesTheOutcome() {
        return world.as(CLINIC)
                .post(
                        "/api/v1/facility-accidents/" + id + "/doctor-statement",
                        Map.of("statedAt", statedAt.toString(), "outcome", "PARTIAL_DISABILITY"));
    }

    public Http.Answer employerReportsStageTwo() {
        return employer("stage-two", AccidentForms.stageTwo(happenedAt, statedAt));
    }

    /** Of a worker who died and had a child at school: from the paper form that the family brought to a branch. */
    public Http.Answer officerRecordsTheDeath(String officer) {
        return officer(officer, "paper-stage-two", AccidentForms.onPaper(AccidentForms.death(statedAt)));
    }

    /** What the family brought: the doctor's and the death certificate, and who the heirs are. */
    public Http.Answer officerHasSeenTheFamilysPapers(String officer) {
        return officer(
                officer,
                "paper-evidence",
                Map.of(
                        "evidence",
                        List.of("DOCTOR_CERTIFICATE", "DEATH_CERTIFICATE", "HEIR_STATEMENT"),
                        "reason",
                        "Asli diperlihatkan keluarga di kantor cabang."));
    }

    public Http.Answer officerRecordsTheHeirsAccount(String officer, Person.BankAccount account, String holder) {
        return world.as(officer)
                .put(
                        "/api/v1/accident-reviews/" + id + "/heir-account",
                        Map.of(
                                "bankCode", account.bankCode(),
                                "accountNumber", account.number(),
                                "holderName", holder));
    }

    /** The doctor's certificate, which the employer brought to a branch. */
    public Http.Answer officerHasSeenThePapers() {
        return officer(
                "officer1",
                "paper-evidence",
                Map.of("evidence", List.of("DOCTOR_CERTIFICATE"), "reason", "Asli diperlihatkan di kantor cabang."));
    }

    /** With a selfie that is taken for it. Another one after a return is paid to at once. */
    public Http.Answer memberNamesAccount(Person.BankAccount account) {
        return world.app(member).namePayoutAccount("/api/v1/accidents/" + id, account);
    }

    public Http.Answer officerApproves() {
        return officerApproves("officer1", "IN_REVIEW");
    }

    /** @param seen the status in which the officer saw the case */
    public Http.Answer officerApproves(String officer, String seen) {
        return officer(
                officer,
                "decision",
                Map.of(
                        "decision",
                        "APPROVE",
                        "seen",
                        seen,
                        "findings",
                        Map.of(
                                "employed", true,
                                "programmePaid", true,
                                "usualRoute", true,
                                "workPurpose", true),
                        "reason",
                        "Laporan lengkap dan sesuai."));
    }

    public Http.Answer officerRefuses(String reason) {
        return officer("officer1", "decision", Map.of("decision", "REFUSE", "seen", "IN_REVIEW", "reason", reason));
    }

    /** As the member sees it. */
    public Http.Answer seen() {
        return app().get("/api/v1/accidents/" + id);
    }

    /** As the employer sees it. */
    public Http.Answer seenByTheEmployer() {
        return world.as(EMPLOYER).get("/api/v1/employer-accidents/" + id);
    }

    public JsonNode awaitStatus(String status) {
        await().atMost(SAME_DAY).until(() -> seen().must(200).text("status"), status::equals);
        return seen().body();
    }

    private Http app() {
        return world.app(member).http();
    }

    private Http.Answer employer(String what, Map<String, Object> body) {
        return world.as(EMPLOYER).post("/api/v1/employer-accidents/" + id + "/" + what, body);
    }

    private Http.Answer officer(String login, String what, Map<String, Object> body) {
        return world.as(login).post("/api/v1/accident-reviews/" + id + "/" + what, body);
    }
}
