package id.jmo.memberapp;

import static id.jmo.memberapp.Interactions.CODE;
import static id.jmo.memberapp.Interactions.DATE;
import static id.jmo.memberapp.Interactions.TIME;
import static id.jmo.memberapp.Interactions.get;
import static id.jmo.memberapp.Interactions.ok;
import static id.jmo.memberapp.Interactions.post;
import static id.jmo.memberapp.Interactions.problem;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.memberapp.MemberApp.Answer;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pengaduan in the app: what may I complain about, I do, how far is it. */
@ConsumerPactTest
@PactTestFor(providerName = "complaint-service-api", pactMethod = "complaints", pactVersion = PactSpecVersion.V4)
class ComplaintServicePactTest {

    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String KIND = "[a-z]+(-[a-z]+)*";
    private static final UUID COMPLAINT = UUID.fromString("01920000-0000-7000-8000-00000000f001");
    private static final UUID CORRECTION = UUID.fromString("01920000-0000-7000-8000-00000000f002");
    private static final String NUMBER = "P-2026-7K3M-9QXD";

    record Coded(String code, String text) {}

    record Kinds(List<Kind> kinds) {}

    record Kind(String kind, String title, String help, boolean hidesReporter, List<Field> fields, Evidence evidence) {}

    record Field(String name, String type, boolean required, String label) {}

    record Evidence(boolean required) {}

    record Complaint(
            UUID complaintId,
            String number,
            Coded kind,
            String status,
            String statusLabel,
            Turn turn,
            List<Entry> timeline,
            List<Filled> fields,
            Correction correction,
            List<NextStep> nextSteps) {}

    record Filled(String name, String label, String value) {}

    record Correction(int round, List<CorrectedField> fields) {}

    record CorrectedField(String field, String state, String stateLabel, String reason) {}

    record Turn(String waitsFor, String dueOn, int daysLeft, boolean overdue) {}

    record Entry(int number, String at, String code, String text) {}

    record NextStep(String action, String method, String href, String text) {}

    @Pact(provider = "complaint-service-api", consumer = "member-app")
    V4Pact complaints(PactBuilder pact) {
        return pact.expectsToReceiveHttpInteraction(
                        "the question what one may complain about",
                        http -> http.withRequest(request -> get(request, COMPLAINTS + "/kinds"))
                                .willRespondWith(response -> ok(
                                        response,
                                        body -> body.minArrayLike("kinds", 1, ComplaintServicePactTest::kind))))
                .expectsToReceiveHttpInteraction(
                        "a complaint",
                        http -> http.withRequest(request -> submission(request, "account-and-app"))
                                .willRespondWith(response -> ok(response, ComplaintServicePactTest::complaint)
                                        .status(201)
                                        .header(
                                                "Location",
                                                Matchers.regexp(
                                                        ".*" + COMPLAINTS + "/" + Interactions.UUID,
                                                        COMPLAINTS + "/" + COMPLAINT))))
                .expectsToReceiveHttpInteraction(
                        "a complaint of no kind",
                        http -> http.withRequest(request -> submission(request, "no-such-kind"))
                                .willRespondWith(response -> problem(
                                        response,
                                        400,
                                        "invalid-request",
                                        body -> body.minArrayLike(
                                                "faults",
                                                1,
                                                fault -> fault.stringValue("field", "kind")
                                                        .stringType("code", "unknown-kind")
                                                        .stringType("message", "jenis pengaduan ini tidak ada")))))
                .given("the member has a complaint under way")
                .expectsToReceiveHttpInteraction(
                        "a look at the complaint",
                        http -> http.withRequest(request -> get(
                                        request,
                                        Matchers.fromProviderState(
                                                COMPLAINTS + "/${complaintId}", COMPLAINTS + "/" + COMPLAINT)))
                                .willRespondWith(response -> ok(response, ComplaintServicePactTest::complaint)))
                .given("the member has a correction of which a field was refused")
                .expectsToReceiveHttpInteraction(
                        "a look at the correction",
                        http -> http.withRequest(request -> get(
                                        request,
                                        Matchers.fromProviderState(
                                                COMPLAINTS + "/${complaintId}", COMPLAINTS + "/" + CORRECTION)))
                                .willRespondWith(response -> ok(response, body -> {
                                    complaint(body);
                                    correction(body);
                                })))
                .toPact();
    }

    @Test
    void a_complaint_is_submitted_and_followed(MockServer server) {
        MemberApp app = new MemberApp(server);

        Kinds kinds = app.get(COMPLAINTS + "/kinds").as(Kinds.class);
        assertThat(kinds.kinds()).extracting(Kind::kind).containsExactly("data-correction");

        Answer taken = app.postOnce(COMPLAINTS, "key-of-the-complaint", json("account-and-app"));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.as(Complaint.class).number()).isEqualTo(NUMBER);

        Answer refused = app.postOnce(COMPLAINTS, "key-of-the-complaint", json("no-such-kind"));
        assertThat(refused.problem().type()).isEqualTo("urn:jmo:problem:invalid-request");
        assertThat(refused.problem().faults())
                .extracting(MemberApp.Fault::field)
                .containsExactly("kind");

        Complaint complaint = app.get(COMPLAINTS + "/" + COMPLAINT).as(Complaint.class);
        assertThat(complaint.turn()).isEqualTo(new Turn("OFFICER", "2026-10-08", 3, false));
        assertThat(complaint.nextSteps()).extracting(NextStep::action).containsExactly("reply");

        Complaint corrected = app.get(COMPLAINTS + "/" + CORRECTION).as(Complaint.class);
        assertThat(corrected.fields()).containsExactly(new Filled("name", "Nama yang benar", "Agus Widjaja"));
        assertThat(corrected.correction().fields())
                .containsExactly(new CorrectedField("NAME", "REFUSED", "Ditolak", "KTP tidak terbaca."));
    }

    private static HttpRequestBuilder submission(HttpRequestBuilder request, String kind) {
        return post(
                        request,
                        COMPLAINTS,
                        body -> body.stringValue("kind", kind)
                                .stringValue("description", "Kartu digital saya tidak muncul.")
                                .object("fields", fields -> fields.stringValue("problem", "card")))
                .header("Idempotency-Key", Matchers.regexp("[\\x21-\\x7e]{1,100}", "key-of-the-complaint"));
    }

    private static String json(String kind) {
        return """
                {"kind": "%s", "description": "Kartu digital saya tidak muncul.",
                 "fields": {"problem": "card"}}""".formatted(kind);
    }

    private static void kind(LambdaDslObject body) {
        body.stringMatcher("kind", KIND, "data-correction")
                .stringType("title", "Koreksi data")
                .stringType("help", "Isi hanya yang salah.")
                .booleanType("hidesReporter", false)
                .minArrayLike(
                        "fields",
                        1,
                        field -> field.stringType("name", "birthDate")
                                .stringMatcher("type", CODE, "PAST_DATE")
                                .booleanType("required", false)
                                .stringType("label", "Tanggal lahir yang benar"))
                .object("evidence", evidence -> evidence.booleanType("required", true));
    }

    /** Whatever the member asked to have corrected, and what became of it. */
    private static void correction(LambdaDslObject body) {
        body.minArrayLike(
                        "fields",
                        1,
                        field -> field.stringType("name", "name")
                                .stringType("label", "Nama yang benar")
                                .stringType("value", "Agus Widjaja"))
                .object(
                        "correction",
                        correction -> correction
                                .integerType("round", 0)
                                .minArrayLike(
                                        "fields",
                                        1,
                                        field -> field.stringMatcher("field", CODE, "NAME")
                                                .stringMatcher("state", CODE, "REFUSED")
                                                .stringType("stateLabel", "Ditolak")
                                                .stringType("reason", "KTP tidak terbaca.")));
    }

    private static void complaint(LambdaDslObject body) {
        body.uuid("complaintId", COMPLAINT)
                .stringMatcher("number", "P-\\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", NUMBER)
                .object(
                        "kind",
                        kind -> kind.stringMatcher("code", KIND, "account-and-app")
                                .stringType("text", "Akun dan aplikasi"))
                .stringMatcher("status", CODE, "SUBMITTED")
                .stringType("statusLabel", "Diajukan")
                .object(
                        "turn",
                        turn -> turn.stringMatcher("waitsFor", "OFFICER|MEMBER", "OFFICER")
                                .stringMatcher("dueOn", DATE, "2026-10-08")
                                .integerType("daysLeft", 3)
                                .booleanType("overdue", false))
                .minArrayLike(
                        "timeline",
                        1,
                        entry -> entry.integerType("number", 1)
                                .stringMatcher("at", TIME, "2026-10-05T09:15:00+07:00")
                                .stringMatcher("code", CODE, "SUBMITTED")
                                .stringType("text", "Pengaduan Anda telah diajukan."))
                .minArrayLike(
                        "nextSteps",
                        1,
                        step -> step.stringType("action", "reply")
                                .stringMatcher("method", "POST|PUT", "POST")
                                .stringMatcher(
                                        "href",
                                        COMPLAINTS + "/" + Interactions.UUID + "/[a-z-]+",
                                        COMPLAINTS + "/" + COMPLAINT + "/messages")
                                .stringType("text", "Kirim pesan"));
    }
}
