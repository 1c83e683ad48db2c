package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.suite.Part;
import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/**
 * A claim, a complaint and a copy of the member's data leave no personal data in clear behind: not in the store, in logs,
 * on topics, in metrics or in traces; nor a picture of anybody.
 */
@Journey
class PrivacyJourney {

    /** The beginning of a JPEG, plain or in base64, or a row of numbers as long as a face's template has them. */
    private static final Pattern PICTURE_OR_FACE =
            Pattern.compile("JFIF\\x00|/9j/[A-Za-z0-9+/]{200}|(-?\\d\\.\\d+(E-?\\d+)?, ?){64}");

    @Test
    void logs_metrics_topics_traces_and_the_store_hold_nothing_personal(World world, Traces traces) {
        var person = world.newMember().join();
        var app = world.app(person).onceEligible();
        app.awaitStatus(app.claims(), "COMPLETED");
        complains(world, app);
        var copy = app.http().get("/api/v1/personal-data").must(200).body().toString();
        assertThat(copy).contains(person.nik(), person.name(), person.phone());
        assertThat(app.http().with("Accept", "application/pdf").status("/api/v1/personal-data"))
                .isEqualTo(200);

        for (var part : RunningSuite.OURS) {
            assertThat(secretsIn(world.log(part), person)).as("log of %s", part).isEmpty();
            var metrics = new Http(world.suite().uri(part), () -> "").get("/actuator/prometheus");
            assertThat(secretsIn(metrics.body().asString(""), person))
                    .as("metrics of %s", part)
                    .isEmpty();
        }
        assertThat(secretsIn(everythingOnTheTopics(world), person)).as("topics").isEmpty();
        var stored = StoreDump.of(world);
        assertThat(stored).as("what must be in the store").contains(person.memberId());
        assertThat(secretsIn(stored, person)).as("store").isEmpty();
        assertThat(secretsIn(everythingTraced(world, traces), person))
                .as("traces")
                .isEmpty();
    }

    @Test
    void logs_metrics_topics_and_traces_hold_no_picture_and_no_face(World world, Traces traces) {
        var frame = World.camera().frame("grace", "FRONTAL");
        assertThat(new String(frame, StandardCharsets.UTF_8)).containsPattern(PICTURE_OR_FACE);
        assertThat(Base64.getEncoder().encodeToString(frame)).containsPattern(PICTURE_OR_FACE);
        assertThat(Arrays.toString(new Random(1).doubles(512, -1, 1).toArray())).containsPattern(PICTURE_OR_FACE);
        var app = world.app(world.newMember().whoLooksLike("eileen").join()).onceEligible();
        app.awaitStatus(app.claims(), "COMPLETED");
        var doubtful =
                world.app(world.newMember().whoLooksLike("eileen").join()).onceEligible();
        var verification = doubtful.verifiedBy("grace");
        var claim = doubtful.submit(verification).must(201).text("claimId");
        doubtful.awaitStatus(claim, "IN_REVIEW");
        complains(world, doubtful);
        world.as("officer1").get("/api/v1/identity-reviews/" + verification).must(200);

        for (var part : RunningSuite.OURS) {
            assertThat(world.log(part)).as("log of %s", part).doesNotContainPattern(PICTURE_OR_FACE);
            var metrics = new Http(world.suite().uri(part), () -> "").get("/actuator/prometheus");
            assertThat(metrics.body().asString("")).as("metrics of %s", part).doesNotContainPattern(PICTURE_OR_FACE);
        }
        assertThat(everythingOnTheTopics(world)).doesNotContainPattern(PICTURE_OR_FACE);
        assertThat(everythingTraced(world, traces)).doesNotContainPattern(PICTURE_OR_FACE);
    }

    /** With everything personal in the form and the conversation, and a photo as evidence, which the officer looks at. */
    private static void complains(World world, MemberApp app) {
        var person = app.member();
        var everything = ComplaintJourney.text(String.join(" ", person.secrets()));
        var id = ComplaintJourney.submit(
                        app,
                        "data-correction",
                        Map.of("name", person.name(), "nik", person.nik(), "birthDate", person.birthDate()),
                        ComplaintJourney.attach(app, World.portrait("grace")))
                .text("complaintId");
        ComplaintJourney.once(app)
                .post("/api/v1/complaints/" + id + "/messages", everything)
                .must(200);
        var officer = world.as("complaints1")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var path = "/api/v1/complaint-cases/" + id;
        officer.post(path + "/assignment", Map.of()).must(200);
        officer.post(path + "/notes", everything).must(200);
        var link = officer.get(path).must(200).body().at("/attachments/0/link").asString();
        assertThat(officer.status(link)).isEqualTo(200);
    }

    @Test
    void the_words_and_places_of_a_complaint_and_an_accident_are_nowhere_in_clear_not_even_in_the_store(
            World world, Traces traces) {
        var member = world.newMember().whoStillWorks().join();
        var app = world.app(member);
        var placeOfComplaint = "Gang-Rahasia-" + UUID.randomUUID();
        var placeOfAccident = "Jalan-Rahasia-" + UUID.randomUUID();
        var message = "Pesan-rahasia-" + UUID.randomUUID();
        var chronology = "Kejadian-rahasia-" + UUID.randomUUID();

        var draft = ComplaintJourney.attach(app, new PhotoWithPlace(placeOfComplaint).jpeg());
        var complaint = ComplaintJourney.submit(app, "account-and-app", Map.of("problem", "card"), draft)
                .text("complaintId");
        ComplaintJourney.once(app)
                .post("/api/v1/complaints/" + complaint + "/messages", ComplaintJourney.text(message))
                .mustSucceed();
        var accident = notified(app, chronology);
        new PhotoWithPlace(placeOfAccident)
                .sendTo(app.http(), "/api/v1/accidents/" + accident + "/attachments", "OTHER")
                .mustSucceed();

        var planted = List.of(placeOfComplaint, placeOfAccident, message, chronology);
        for (var part : RunningSuite.OURS) {
            assertThat(found(world.log(part), planted)).as("log of %s", part).isEmpty();
        }
        assertThat(found(everythingOnTheTopics(world), planted)).as("topics").isEmpty();
        assertThat(found(everythingTraced(world, traces, "/api/v1/complaints", "/attachments"), planted))
                .as("traces")
                .isEmpty();
        var stored = StoreDump.of(world);
        assertThat(stored).as("what must be in the store").contains(complaint, accident);
        assertThat(found(stored, planted)).as("store").isEmpty();
        assertThat(stored).doesNotContainPattern(PICTURE_OR_FACE);
    }

    /** accident-service learns of a new member by an event. */
    private static String notified(MemberApp app, String chronology) {
        var request = Map.of(
                "kind",
                "ACCIDENT",
                "accident",
                Map.of(
                        "at",
                        OffsetDateTime.now(World.JAKARTA).minusHours(3).toString(),
                        "place",
                        "Pabrik",
                        "chronology",
                        "Jari terjepit. " + chronology,
                        "causeSource",
                        "Mesin pres"),
                "contact",
                Map.of("name", app.member().name(), "phone", app.member().phone()));
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> ComplaintJourney.once(app).post("/api/v1/accidents", request),
                        answer -> answer.status() != 404)
                .must(201)
                .text("accidentId");
    }

    private static List<String> found(String text, List<String> planted) {
        return planted.stream().filter(text::contains).toList();
    }

    /** A service sends its spans in the order of their ends: with that of a last request, all before it have come. */
    private static String everythingTraced(World world, Traces traces) {
        return everythingTraced(world, traces, "payout transfer", "/frames", "/api/v1/claims");
    }

    private static String everythingTraced(World world, Traces traces, String... known) {
        var last = "/last-" + UUID.randomUUID();
        RunningSuite.OURS.forEach(part -> new Http(world.suite().uri(part), () -> "").get(last));
        var services = RunningSuite.OURS.stream().map(Part::name).toList();
        await().atMost(Duration.ofMinutes(1)).until(() -> traces.haveFrom(services, last));
        var text = traces.text();
        assertThat(List.of(known)).as("spans that there must be").allMatch(text::contains);
        return text;
    }

    private static List<String> secretsIn(String text, Person person) {
        return person.secrets().stream().filter(text::contains).toList();
    }

    private static String everythingOnTheTopics(World world) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                world.suite().kafkaBootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "enable.auto.commit",
                "false");
        var text = new StringBuilder();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("jmo."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    text.append(new String(record.value(), StandardCharsets.UTF_8))
                            .append('\n');
                    record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
                }
            }
        }
        return text.toString();
    }
}
