package id.jmo.complaint.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** The queue, who has which case, and who sees the reporter. */
class OfficerApiTest extends ComplaintComponentTest {

    private static final String OF_MEMBER = "/api/v1/complaints/members/";

    @Test
    void of_two_officers_who_take_or_decide_a_case_at_once_one_is_refused() throws Exception {
        for (int round = 0; round < 5; round++) {
            String id = submittedBy(MemberId.next());

            assertThat(atOnce(() -> act(OFFICER, id, "assignment"), () -> act(COLLEAGUE, id, "assignment")))
                    .containsExactlyInAnyOrder(200, 409);

            boolean first = readCase(OFFICER, id).text("/summary/mine").equals("true");
            String holder = first ? OFFICER : COLLEAGUE;
            act(holder, id, "verification").must(200);
            act(holder, id, "work").must(200);
            assertThat(atOnce(
                            () -> act(holder, id, "answer", text("Sudah selesai.")),
                            () -> act(
                                    holder,
                                    id,
                                    "rejection",
                                    Map.of("reason", "ALREADY_RESOLVED", "explanation", "Sudah selesai."))))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void a_case_is_given_back_by_its_officer_or_by_a_supervisor() {
        String id = submittedBy(MemberId.next());
        act(OFFICER, id, "assignment").must(200);

        release(COLLEAGUE, id).mustBeProblem(409, "complaint-assigned-to-another");
        act(COLLEAGUE, id, "assignment").mustBeProblem(409, "complaint-assigned-to-another");
        release(SUPERVISOR, id).must(200);
        act(COLLEAGUE, id, "assignment").must(200);
        release(COLLEAGUE, id).must(200);

        assertThat(readCase(OFFICER, id).body().at("/summary/officer").isNull()).isTrue();
    }

    @Test
    void nobody_handles_their_own_complaint() {
        MemberId member = MemberId.next();
        String id = submittedBy(member);
        String officerToo = Tokens.memberWithRoles(member, "complaint-officer");

        act(officerToo, id, "assignment").mustBeProblem(403, "own-complaint");
    }

    @Test
    void the_queue_is_filtered_and_goes_on_where_the_cursor_says() {
        List<String> mine = new ArrayList<>();
        String officer = Tokens.of("officer-of-the-queue", "complaint-officer");
        for (int i = 0; i < 21; i++) {
            String id = submittedBy(MemberId.next());
            act(officer, id, "assignment").must(200);
            mine.add(id);
        }
        String report = submit(MemberId.next(), report()).must(201).text("/complaintId");

        ApiResponse first = get(CASES + "?assigned=ME", officer).must(200);
        ApiResponse rest = get(CASES + "?assigned=ME&cursor=" + first.text("/next"), officer);
        List<String> listed = new ArrayList<>(first.values("/items", "complaintId"));
        listed.addAll(rest.values("/items", "complaintId"));
        assertThat(listed).isEqualTo(mine);
        assertThat(rest.body().path("next").isNull()).isTrue();

        act(officer, mine.getFirst(), "verification").must(200);
        assertThat(get(CASES + "?assigned=ME&status=VERIFIED", officer).values("/items", "complaintId"))
                .containsExactly(mine.getFirst());
        assertThat(get(CASES + "?kind=unregistered-employer&team=compliance&assigned=NOBODY", officer)
                        .values("/items", "complaintId"))
                .contains(report)
                .doesNotContainAnyElementsOf(mine);
        String number = readCase(officer, mine.getLast()).text("/summary/number");
        assertThat(get(CASES + "?number=" + number.toLowerCase(java.util.Locale.ROOT), officer)
                        .values("/items", "complaintId"))
                .containsExactly(mine.getLast());
        assertThat(get(CASES + "?number=P-2026-0000-0000", officer).values("/items", "number"))
                .isEmpty();
        assertThat(get(CASES + "?status=ASLEEP", officer).must(400).faults()).containsExactly("status: unknown-value");
    }

    @Test
    void a_hidden_reporter_is_seen_by_the_officer_of_the_case_and_by_nobody_else() {
        MemberId reporter = MemberId.next();
        String id = submit(reporter, report()).must(201).text("/complaintId");
        act(OFFICER, id, "assignment").must(200);
        act(OFFICER, id, "notes", text("Pelapor: Rina, bagian gudang.")).must(200);

        ApiResponse seen = readCase(OFFICER, id).must(200);
        assertThat(seen.text("/memberId")).isEqualTo(reporter.toString());
        assertThat(seen.text("/links/member")).isEqualTo("/api/v1/members/" + reporter);
        assertThat(seen.text("/description")).contains("Rina");
        assertThat(seen.values("/fields", "name")).contains("employer", "worksSince");
        for (String other : List.of(COLLEAGUE, SUPERVISOR, AUDITOR)) {
            String shown = readCase(other, id).must(200).body().toString()
                    + get(CASES + "?kind=unregistered-employer", other)
                            .must(200)
                            .body();
            assertThat(shown)
                    .contains("PT Tanpa Jaminan", "\"reporterHidden\":true")
                    .doesNotContain(reporter.toString(), "Rina", "worksSince", "2024-02");
        }
        assertThat(published(id, "submitted").json().path("kind").asString()).isEqualTo("confidential");
        release(OFFICER, id).must(200);
        assertThat(readCase(OFFICER, id).body().path("memberId").isNull()).isTrue();
    }

    @Test
    void what_the_audit_record_keeps_of_a_case_names_no_reporter() {
        MemberId reporter = MemberId.next();
        String id = submit(reporter, report()).must(201).text("/complaintId");
        act(OFFICER, id, "assignment").must(200);
        readCase(OFFICER, id).must(200);

        String records = get("/api/v1/operations/complaint-service/audit-records?who=officer-1", AUDITOR)
                .must(200)
                .body()
                .toString();

        assertThat(records).contains(id, "GET /api/v1/complaint-cases/{complaintId}");
        assertThat(records).doesNotContain(reporter.toString(), "Rina");
    }

    @Test
    void the_complaints_of_a_member_are_listed_and_a_hidden_one_only_for_the_officer_who_has_it() {
        MemberId member = MemberId.next();
        String hidden = submit(member, report()).must(201).text("/complaintId");
        String open = submittedBy(member);
        act(OFFICER, hidden, "assignment").must(200);

        assertThat(complaintsOf(member, OFFICER)).containsExactly(open, hidden);
        for (String other : List.of(COLLEAGUE, SUPERVISOR, AUDITOR)) {
            assertThat(complaintsOf(member, other)).containsExactly(open);
        }
        assertThat(complaintsOf(MemberId.next(), OFFICER)).isEmpty();
        assertThat(get("/api/v1/operations/complaint-service/audit-records?about=" + member, AUDITOR)
                        .must(200)
                        .values("/items", "what"))
                .contains("GET /api/v1/complaints/members/{memberId}");
    }

    @Test
    void neither_a_page_nor_its_cursor_says_that_a_complaint_is_hidden() {
        MemberId member = MemberId.next();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            open.addFirst(submittedBy(member));
            submit(member, report()).must(201);
        }

        ApiResponse first = get(OF_MEMBER + member, COLLEAGUE).must(200);
        assertThat(first.values("/items", "complaintId")).isEqualTo(open.subList(0, 20));
        assertThat(first.text("/next")).isEqualTo(open.get(19));
        ApiResponse rest = get(OF_MEMBER + member + "?cursor=" + first.text("/next"), COLLEAGUE)
                .must(200);
        assertThat(rest.values("/items", "complaintId")).isEqualTo(open.subList(20, 21));
        assertThat(rest.body().path("next").isNull()).isTrue();
    }

    private List<String> complaintsOf(MemberId member, String reader) {
        return get(OF_MEMBER + member, reader).must(200).values("/items", "complaintId");
    }

    @Test
    void another_complaint_of_a_member_tells_nothing_about_a_hidden_one() {
        MemberId member = MemberId.next();
        String hidden = submit(member, report()).must(201).text("/complaintId");
        String open = submittedBy(member);

        assertThat(readCase(COLLEAGUE, open).must(200).body().toString()).doesNotContain(hidden);
    }

    @Test
    void personal_words_rest_encrypted() {
        MemberId member = MemberId.next();
        String id = submit(member, report()).must(201).text("/complaintId");
        does(member, HttpMethod.POST, id, "messages", text("Nomor saya 0812345678."))
                .must(200);

        assertThat(document(id).toJson()).doesNotContain("Rina", "Tanpa Jaminan", "0812345678");
    }

    @Test
    void the_catalogue_is_shown_in_both_languages() {
        String token = Tokens.member(MemberId.next());

        ApiResponse indonesian = get("/api/v1/complaints/kinds", token).must(200);
        ApiResponse english =
                send(HttpMethod.GET, "/api/v1/complaints/kinds", token, null, Map.of("Accept-Language", "en"));

        assertThat(indonesian.values("/kinds", "kind"))
                .containsExactly(
                        "data-correction",
                        "balance-missing",
                        "employer-still-reports",
                        "claim",
                        "accident",
                        "unregistered-employer",
                        "workers-not-registered",
                        "wages-underreported",
                        "programmes-missing",
                        "arrears",
                        "account-and-app",
                        "service",
                        "fraud");
        assertThat(indonesian.values("/kinds", "title")).contains("Koreksi data");
        assertThat(english.values("/kinds", "title")).contains("Data correction");
        assertThat(english.text("/kinds/0/fields/0/label")).isEqualTo("The right name");
        assertThat(english.text("/kinds/5/hidesReporter")).isEqualTo("true");
    }

    private ApiResponse release(String token, String id) {
        return send(HttpMethod.DELETE, CASES + "/" + id + "/assignment", token, null, Map.of());
    }

    private static List<Integer> atOnce(Callable<ApiResponse> one, Callable<ApiResponse> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> first = () -> {
            start.await();
            return one.call().status();
        };
        Callable<Integer> second = () -> {
            start.await();
            return other.call().status();
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = pool.invokeAll(List.of(first, second));
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }
}
