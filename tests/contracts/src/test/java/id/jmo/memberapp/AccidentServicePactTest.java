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
import au.com.dius.pact.consumer.dsl.Matcher;
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

/** The way of a work accident in the app: I notify, who must act until when, where is it. */
@ConsumerPactTest
@PactTestFor(providerName = "accident-service-api", pactMethod = "accidents", pactVersion = PactSpecVersion.V4)
class AccidentServicePactTest {

    private static final String ACCIDENTS = "/api/v1/accidents";
    private static final UUID ACCIDENT = UUID.fromString("01920000-0000-7000-8000-00000000a001");
    private static final UUID FOREIGN = UUID.fromString("01920000-0000-7000-8000-00000000a002");
    private static final String KEY = "01920000-0000-7000-8000-0000000a0003";

    record Coded(String code, String text) {}

    record Accident(
            UUID accidentId,
            String number,
            String status,
            String phaseLabel,
            String happenedOn,
            Owed owed,
            List<NextStep> nextSteps) {}

    record Owed(Coded by, String text, String dueAt, int daysLeft, boolean overdue) {}

    record NextStep(String action, String method, String href, String text) {}

    record Timeline(UUID accidentId, boolean ended, List<Entry> entries) {}

    record Entry(int number, String at, String code, String text) {}

    @Pact(provider = "accident-service-api", consumer = "member-app")
    V4Pact accidents(PactBuilder pact) {
        return pact.given("the member may notify an accident")
                .expectsToReceiveHttpInteraction(
                        "the notification of an accident",
                        http -> http.withRequest(AccidentServicePactTest::notification)
                                .willRespondWith(response -> ok(response, AccidentServicePactTest::accident)
                                        .status(201)
                                        .header(
                                                "Location",
                                                Matchers.regexp(
                                                        ".*" + ACCIDENTS + "/" + Interactions.UUID,
                                                        ACCIDENTS + "/" + ACCIDENT))))
                .given("the member has notified an accident")
                .expectsToReceiveHttpInteraction(
                        "a look at the accident",
                        http -> http.withRequest(request -> get(request, pathOf(ACCIDENT, "")))
                                .willRespondWith(response -> ok(response, AccidentServicePactTest::accident)))
                .given("the member has notified an accident")
                .expectsToReceiveHttpInteraction(
                        "a look at the timeline of the accident",
                        http -> http.withRequest(request -> get(request, pathOf(ACCIDENT, "/timeline")))
                                .willRespondWith(response -> ok(
                                        response,
                                        body -> body.uuid("accidentId", ACCIDENT)
                                                .booleanType("ended", false)
                                                .minArrayLike(
                                                        "entries",
                                                        1,
                                                        entry -> entry.integerType("number", 1)
                                                                .stringMatcher("at", TIME, "2026-10-05T09:15:00+07:00")
                                                                .stringMatcher("code", CODE, "NOTIFIED")
                                                                .stringType("text", "Kecelakaan diberitahukan")))))
                .given("another member has notified an accident")
                .expectsToReceiveHttpInteraction(
                        "a look at another member's accident",
                        http -> http.withRequest(request -> get(request, pathOf(FOREIGN, "")))
                                .willRespondWith(response -> problem(response, 404, "accident-not-found", _ -> {})))
                .toPact();
    }

    @Test
    void an_accident_is_notified_and_followed(MockServer server) {
        MemberApp app = new MemberApp(server);

        Answer notified = app.postOnce(ACCIDENTS, KEY, """
            {"kind": "ACCIDENT",
             "accident": {"at": "2026-10-05T09:00:00+07:00", "place": "Gudang B",
                          "chronology": "Tangan terjepit mesin", "causeSource": "mesin pres"},
             "contact": {"name": "Siti Rahma", "phone": "081234567890"}}\
            """);
        assertThat(notified.status()).isEqualTo(201);
        Accident accident = notified.as(Accident.class);
        assertThat(accident.owed().by().code()).isEqualTo("EMPLOYER");
        assertThat(accident.owed().text()).isNotBlank();

        Accident seen = app.get(ACCIDENTS + "/" + accident.accidentId()).as(Accident.class);
        assertThat(seen.nextSteps()).extracting(NextStep::action).containsExactly("give-payout-account");
        Timeline timeline =
                app.get(ACCIDENTS + "/" + accident.accidentId() + "/timeline").as(Timeline.class);
        assertThat(timeline.entries()).hasSize(1);
        assertThat(app.get(ACCIDENTS + "/" + FOREIGN).status()).isEqualTo(404);
    }

    private static HttpRequestBuilder notification(HttpRequestBuilder request) {
        return post(
                        request,
                        ACCIDENTS,
                        body -> body.stringMatcher("kind", "ACCIDENT|DISEASE", "ACCIDENT")
                                .object(
                                        "accident",
                                        accident -> accident.stringType("at", "2026-10-05T09:00:00+07:00")
                                                .stringType("place", "Gudang B")
                                                .stringType("chronology", "Tangan terjepit mesin")
                                                .stringType("causeSource", "mesin pres"))
                                .object(
                                        "contact",
                                        contact -> contact.stringType("name", "Siti Rahma")
                                                .stringType("phone", "081234567890")))
                .header("Idempotency-Key", Matchers.regexp("[0-9a-zA-Z-]{8,}", KEY));
    }

    private static void accident(LambdaDslObject body) {
        body.uuid("accidentId", ACCIDENT)
                .stringMatcher("number", "JKK-\\d{4}-[2-9A-Z]{6}", "JKK-2610-K7QX3M")
                .stringMatcher("status", CODE, "NOTIFIED")
                .stringType("phaseLabel", "Diberitahukan")
                .stringMatcher("happenedOn", DATE, "2026-10-05")
                .object(
                        "owed",
                        owed -> owed.object(
                                        "by",
                                        by -> by.stringMatcher("code", CODE, "EMPLOYER")
                                                .stringType("text", "Pemberi kerja"))
                                .stringType("text", "Laporan tahap I ditunggu.")
                                .stringMatcher("dueAt", TIME, "2026-10-07T09:00:00+07:00")
                                .integerType("daysLeft", 2)
                                .booleanType("overdue", false))
                .minArrayLike(
                        "nextSteps",
                        1,
                        step -> step.stringType("action", "give-payout-account")
                                .stringMatcher("method", "GET|POST|PUT", "PUT")
                                .stringType("href", ACCIDENTS + "/" + ACCIDENT + "/payout-account")
                                .stringType("text", "Berikan rekening"));
    }

    /** The id of the accident is the one of the provider's state. */
    private static Matcher pathOf(UUID accident, String more) {
        return Matchers.fromProviderState(ACCIDENTS + "/${accidentId}" + more, ACCIDENTS + "/" + accident + more);
    }
}
