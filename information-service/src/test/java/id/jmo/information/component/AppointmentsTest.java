package id.jmo.information.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.QrScanner;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class AppointmentsTest extends InformationComponentTest {

    private static final String TOPIC = "jmo.information.v1";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private String branch;

    /** A branch that is open around the clock, in the time of Makassar: one claim a slot, two complaints. */
    @BeforeEach
    void aBranchOfItsOwn() {
        branch = "B" + NEXT.incrementAndGet();
        importFile("MERGE", withServices("JHT_CLAIM:1|COMPLAINT:2|CARD"));
    }

    private BranchFile withServices(String services) {
        return new BranchFile().alwaysOpen(branch, "73", -5.1477, 119.4327, services);
    }

    private void importFile(String mode, BranchFile file) {
        branchImports(mode).run(file.bytes()).mustBeCompleted();
    }

    private ApiResponse slots(String service) {
        return get("/api/v1/branches/" + branch + "/slots?days=3&service=" + service)
                .must(200);
    }

    /**
     * The start of a slot of the day after tomorrow, from 0 at midnight. Late in the evening tomorrow's first ones
     * are too soon to be booked, and are not offered.
     */
    private String slot(int number) {
        return slots("JHT_CLAIM").text("/days/2/slots/" + number + "/start");
    }

    private ApiResponse book(MemberId member, String service, String start) {
        return book(member, UUID.randomUUID().toString(), service, start);
    }

    private ApiResponse book(MemberId member, String key, String service, String start) {
        return send(
                HttpMethod.POST,
                "/api/v1/appointments",
                Tokens.member(member),
                MediaType.APPLICATION_JSON,
                Map.of("branch", branch, "service", service, "start", start),
                Map.of("Idempotency-Key", key));
    }

    private ApiResponse move(MemberId member, String appointment, String start) {
        return send(
                HttpMethod.PUT,
                "/api/v1/appointments/" + appointment + "/slot",
                Tokens.member(member),
                MediaType.APPLICATION_JSON,
                Map.of("start", start),
                Map.of());
    }

    private ApiResponse cancel(MemberId member, String appointment) {
        return post("/api/v1/appointments/" + appointment + "/cancellation", Tokens.member(member), null);
    }

    private int free(String service, String start) {
        return slots(service)
                .body()
                .path("days")
                .valueStream()
                .flatMap(day -> day.path("slots").valueStream())
                .filter(slot -> slot.path("start").asString().equals(start))
                .findFirst()
                .orElseThrow()
                .path("free")
                .asInt();
    }

    @Test
    void a_member_books_a_slot_and_shows_its_code_at_the_branch() {
        MemberId member = MemberId.next();
        String start = slot(4);

        ApiResponse booked = book(member, "JHT_CLAIM", start).must(201);

        String id = booked.text("/appointmentId");
        assertThat(booked.text("/start")).isEqualTo(start).endsWith("+08:00");
        assertThat(booked.text("/timeZone")).isEqualTo("WITA");
        assertThat(booked.text("/code")).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(booked.text("/status/text")).isEqualTo("Terjadwal");
        assertThat(booked.headers().getLocation()).hasPath("/api/v1/appointments/" + id);
        assertThat(free("JHT_CLAIM", start)).isZero();
        var event = topics.await(TOPIC, "id.jmo.information.appointment-booked.v1", id)
                .json();
        assertThat(event.path("memberId").asString()).isEqualTo(member.toString());
        assertThat(event.path("branchName").asString()).isEqualTo("Kantor " + branch);
        assertThat(event.path("hour").asString()).isEqualTo("02.00 WITA");
        ApiResponse own = get("/api/v1/appointments", Tokens.member(member)).must(200);
        assertThat(own.text("/items/0/appointmentId")).isEqualTo(id);
        get("/api/v1/appointments/" + id, Tokens.member(MemberId.next())).mustBeProblem(404, "appointment-not-found");
    }

    @Test
    void of_many_people_who_want_the_last_place_at_once_one_gets_it() throws Exception {
        String start = slot(6);
        List<Callable<ApiResponse>> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(() -> book(MemberId.next(), "JHT_CLAIM", start));
        }

        List<ApiResponse> answers = atOnce(people);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.mustBeProblem(409, "slot-full"));
        assertThat(free("JHT_CLAIM", start)).isZero();
    }

    @Test
    void a_slot_takes_as_many_as_the_branch_says_and_no_more() throws Exception {
        String start = slot(6);
        List<Callable<ApiResponse>> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(() -> book(MemberId.next(), "COMPLAINT", start));
        }

        assertThat(atOnce(people)).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(free("COMPLAINT", start)).isZero();
        assertThat(free("JHT_CLAIM", start))
                .as("another service at the same time")
                .isEqualTo(1);
    }

    private static List<ApiResponse> atOnce(List<Callable<ApiResponse>> calls) throws Exception {
        List<ApiResponse> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ApiResponse> answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void a_member_has_one_open_appointment_at_a_branch_also_when_asking_twice_at_once() throws Exception {
        MemberId member = MemberId.next();
        String one = slot(10);
        String other = slot(11);

        List<ApiResponse> answers =
                atOnce(List.of(() -> book(member, "JHT_CLAIM", one), () -> book(member, "JHT_CLAIM", other)));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(201, 409);
        ApiResponse refused = book(member, "COMPLAINT", other).mustBeProblem(409, "appointment-already-booked");
        String open = get("/api/v1/appointments", Tokens.member(member)).text("/items/0/appointmentId");
        assertThat(refused.text("/openAppointmentId")).isEqualTo(open);

        cancel(member, open).must(200);
        book(member, "COMPLAINT", other).must(201);
    }

    @Test
    void a_repeated_request_books_once() {
        MemberId member = MemberId.next();
        String key = UUID.randomUUID().toString();
        String start = slot(12);

        String first = book(member, key, "JHT_CLAIM", start).must(201).text("/appointmentId");

        assertThat(book(member, key, "JHT_CLAIM", start).must(201).text("/appointmentId"))
                .isEqualTo(first);
    }

    @Test
    void a_cancelled_slot_is_free_for_the_next_one() {
        MemberId first = MemberId.next();
        String start = slot(14);
        String id = book(first, "JHT_CLAIM", start).must(201).text("/appointmentId");
        book(MemberId.next(), "JHT_CLAIM", start).mustBeProblem(409, "slot-full");

        ApiResponse cancelled = cancel(first, id).must(200);

        assertThat(cancelled.text("/status/code")).isEqualTo("CANCELLED");
        assertThat(cancelled.body().path("changeable").asBoolean()).isFalse();
        cancel(first, id).must(200);
        book(MemberId.next(), "JHT_CLAIM", start).must(201);
        topics.await(TOPIC, "id.jmo.information.appointment-cancelled.v1", id);
        move(first, id, slot(15)).mustBeProblem(409, "appointment-not-open");
        cancel(MemberId.next(), id).mustBeProblem(404, "appointment-not-found");
    }

    @Test
    void what_a_changed_branch_cannot_keep_is_cancelled_once_and_the_rest_stays() {
        MemberId claimant = MemberId.next();
        MemberId complainant = MemberId.next();
        String claim = book(claimant, "JHT_CLAIM", slot(24)).must(201).text("/appointmentId");
        String complaint = book(complainant, "COMPLAINT", slot(24)).must(201).text("/appointmentId");

        importFile("MERGE", withServices("JHT_CLAIM|COMPLAINT:1"));

        assertThat(cancelled(claim).path("branchChange").asString()).isEqualTo("SERVICE_ENDED");
        ApiResponse seen =
                get("/api/v1/appointments/" + claim, Tokens.member(claimant)).must(200);
        assertThat(seen.text("/status/code")).isEqualTo("CANCELLED");
        assertThat(seen.text("/cancelledFor/text")).contains("tidak lagi menerima janji temu");
        awaitReviewed();
        assertThat(get("/api/v1/appointments/" + complaint, Tokens.member(complainant))
                        .text("/status/code"))
                .isEqualTo("BOOKED");

        importFile("MERGE", withServices("JHT_CLAIM|COMPLAINT:1"));
        reviewAgain();
        awaitReviewed();
        importFile("REPLACE", new BranchFile().alwaysOpen("ELSE", "73", -5.1477, 119.4327, "JHT_CLAIM:1"));

        assertThat(cancelled(complaint).path("branchChange").asString()).isEqualTo("BRANCH_CLOSED");
        assertThat(topics.published(TOPIC, claim))
                .filteredOn(event -> event.type().endsWith("appointment-cancelled.v1"))
                .hasSize(1);
    }

    private JsonNode cancelled(String appointment) {
        return topics.await(TOPIC, "id.jmo.information.appointment-cancelled.v1", appointment)
                .json();
    }

    /** As it is after a crash that happened before the first page was noted as done. */
    private void reviewAgain() {
        mongo.updateFirst(
                query(where("_id").is("latest")),
                new Update().set("done", false).unset("reached"),
                "appointmentReview");
    }

    private void awaitReviewed() {
        await().until(() -> {
            Document review = mongo.findById("latest", Document.class, "appointmentReview");
            Document present = mongo.findById("present", Document.class, "branchDirectory");
            return review.getBoolean("done") && review.getString("version").equals(present.getString("version"));
        });
    }

    @Test
    void a_moved_appointment_leaves_its_slot_and_takes_the_other() {
        MemberId member = MemberId.next();
        String from = slot(16);
        String to = slot(17);
        String id = book(member, "JHT_CLAIM", from).must(201).text("/appointmentId");

        assertThat(move(member, id, to).must(200).text("/start")).isEqualTo(to);

        assertThat(free("JHT_CLAIM", from)).isEqualTo(1);
        assertThat(free("JHT_CLAIM", to)).isZero();
        topics.await(TOPIC, "id.jmo.information.appointment-rescheduled.v1", id);
        MemberId other = MemberId.next();
        String theirs = book(other, "JHT_CLAIM", from).must(201).text("/appointmentId");
        move(other, theirs, to).mustBeProblem(409, "slot-full");
        assertThat(get("/api/v1/appointments/" + theirs, Tokens.member(other)).text("/start"))
                .isEqualTo(from);
    }

    @Test
    void times_that_are_no_slots_are_refused_with_the_reason() {
        MemberId member = MemberId.next();
        String start = slot(20);

        assertThat(book(member, "CARD", start)
                        .mustBeProblem(422, "slot-not-bookable")
                        .faults())
                .containsExactly("service: service-without-appointments");
        assertThat(book(member, "JHT_CLAIM", "2020-01-06T08:00:00+08:00")
                        .mustBeProblem(422, "slot-not-bookable")
                        .faults())
                .containsExactly("start: slot-too-soon");
        assertThat(book(member, "JHT_CLAIM", "2099-01-06T08:00:00+08:00")
                        .mustBeProblem(422, "slot-not-bookable")
                        .faults())
                .containsExactly("start: slot-too-far-ahead");
        assertThat(book(member, "JHT_CLAIM", start.replace(":00:00+", ":07:00+"))
                        .mustBeProblem(422, "slot-not-bookable")
                        .faults())
                .containsExactly("start: no-such-slot");
        branch = "NOSUCH";
        book(member, "JHT_CLAIM", start).mustBeProblem(404, "branch-not-found");
        get("/api/v1/branches/NOSUCH/slots?service=JHT_CLAIM").mustBeProblem(404, "branch-not-found");
    }

    @Test
    void the_staff_of_a_branch_see_the_day_scan_the_codes_of_members_and_check_them_in() throws Exception {
        String officer = Tokens.withRoles("complaint-officer");
        MemberId member = MemberId.next();
        ApiResponse today = slots("COMPLAINT");
        int last = today.body().at("/days/0/slots").size() - 1;
        // Towards midnight no slot of today is left; tomorrow's cannot be checked in yet.
        boolean isToday = last >= 0;
        String start = isToday ? today.text("/days/0/slots/" + last + "/start") : slot(0);
        ApiResponse booked = book(member, "COMPLAINT", start).must(201);
        String date = start.substring(0, 10);

        ApiResponse day = get("/api/v1/branches/" + branch + "/appointments?date=" + date, officer)
                .must(200);
        String scanned = scan(booked.text("/appointmentId"), member);
        ApiResponse looked = get("/api/v1/branches/" + branch + "/appointments/" + scanned, officer);
        ApiResponse checkedIn = post("/api/v1/branches/" + branch + "/check-ins", officer, Map.of("code", scanned));

        assertThat(scanned).isEqualTo(booked.text("/code"));
        assertThat(day.text("/items/0/code")).isEqualTo(booked.text("/code"));
        assertThat(day.text("/items/0/memberId")).isEqualTo(member.toString());
        if (isToday) {
            assertThat(looked.must(200).text("/status/code")).isEqualTo("BOOKED");
            assertThat(looked.text("/appointmentId")).isEqualTo(booked.text("/appointmentId"));
            assertThat(checkedIn.must(200).text("/status/code")).isEqualTo("ATTENDED");
            get("/api/v1/appointments/" + booked.text("/appointmentId") + "/qr", Tokens.member(member))
                    .mustBeProblem(409, "appointment-not-open");
            cancel(member, booked.text("/appointmentId")).mustBeProblem(409, "appointment-not-open");
        } else {
            looked.mustBeProblem(404, "appointment-not-found");
            checkedIn.mustBeProblem(404, "appointment-not-found");
        }
        post("/api/v1/branches/" + branch + "/check-ins", officer, Map.of("code", "00000000"))
                .mustBeProblem(404, "appointment-not-found");
    }

    /** What a telephone reads from the picture; nobody but the member gets it. */
    private String scan(String appointment, MemberId member) throws Exception {
        String path = "/api/v1/appointments/" + appointment + "/qr";
        get(path, Tokens.member(MemberId.next())).mustBeProblem(404, "appointment-not-found");
        byte[] png = http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "image/png")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return QrScanner.read(ImageIO.read(new ByteArrayInputStream(png)));
    }

    @Test
    void a_member_is_reminded_of_an_appointment_once() {
        MemberId member = MemberId.next();
        String start = slots("JHT_CLAIM").text("/days/2/slots/3/start");
        String id = book(member, "JHT_CLAIM", start).must(201).text("/appointmentId");

        Instant aMomentAgo = Instant.now().minusSeconds(1);
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("reminderDue", aMomentAgo).set("due", aMomentAgo),
                "appointments");

        var reminder = topics.await(TOPIC, "id.jmo.information.appointment-reminder-due.v1", id);
        assertThat(reminder.json().path("date").asString()).isEqualTo(start.substring(0, 10));
        assertThat(topics.published(TOPIC, id))
                .filteredOn(event -> event.type().endsWith("reminder-due.v1"))
                .hasSize(1);
    }

    @Test
    void the_copy_of_the_members_data_has_the_appointments() {
        MemberId member = MemberId.next();
        String id = book(member, "JHT_CLAIM", slot(4)).must(201).text("/appointmentId");

        ApiResponse data = get("/api/v1/personal-data/information-service", Tokens.member(member))
                .must(200);

        assertThat(data.values("/sections/0/items/0/fields", "value")).contains(id, "JHT_CLAIM", "BOOKED");
        assertThat(data.values("/sections/0/items/0/fields", "text")).contains("Terjadwal");
        assertThat(data.body().toString()).doesNotContain("own-data.");
    }
}
