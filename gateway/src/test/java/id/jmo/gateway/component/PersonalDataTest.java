package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members get a copy of all that is kept of them. In a gateway of its own: other tests leave circuit breakers open. */
@TestPropertySource(properties = "jmo.gateway.personal-data.copies=6")
class PersonalDataTest extends GatewayTest {

    private static final String COPY = "/api/v1/personal-data";

    private static final String ACTIVITIES = "/api/v1/members/me/activities";

    /** Elsewhere nobody listens at these ports, or not always. */
    private static List<Upstream> others;

    @BeforeAll
    static void everybodyIsThere() {
        others = Stream.of(DEAD_PORT, FLAKY_PORT, OUT_PORT).map(Upstream::new).toList();
    }

    @AfterAll
    static void theOthersLeave() {
        others.forEach(Upstream::close);
    }

    @AfterEach
    void everybodyAnswers() {
        UPSTREAM.withoutPersonalData = "";
        UPSTREAM.recordsCopies = true;
        UPSTREAM.received.clear();
    }

    @Test
    void the_copy_has_the_part_of_every_service_read_with_the_members_own_token() {
        String token = "Bearer " + CALLERS.member(subject);

        HttpResponse<String> answer =
                send(request(COPY).header("Authorization", token).header("Accept-Language", "en"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode copy = JsonMapper.shared().readTree(answer.body());
        assertThat(copy.path("parts")
                        .valueStream()
                        .map(part -> part.path("service").stringValue()))
                .contains("account-service", "balance-service", "claim-service");
        assertThat(copy.at("/parts/0/title").stringValue()).isEqualTo("Accounts and membership");
        assertThat(copy.at("/parts/0/asOf").stringValue()).endsWith("+07:00");
        assertThat(copy.at("/parts/0/sections/0/items/0/fields/0/value").stringValue())
                .isEqualTo("2026-08-30");
        assertIsAsDocumented(copy);
        Upstream.Received asked = UPSTREAM.received.stream()
                .filter(request -> request.path().equals(COPY + "/claim-service"))
                .toList()
                .getLast();
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo(token);
        assertThat(asked.headers().getFirst("Accept-Language")).isEqualTo("en");
        assertThat(asked.headers().getFirst("X-Request-Id")).isNotBlank();
    }

    @Test
    void people_read_it_as_pdf() throws IOException {
        HttpResponse<byte[]> answer = client.sendAsync(
                        asMember(COPY).header("Accept", "application/pdf").build(), BodyHandlers.ofByteArray())
                .join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"jmo-data.pdf\"");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Salinan data pribadi Anda", "Klaim", "Diajukan pada", "30 Agustus 2026", "Tidak ada data");
        }
    }

    @Test
    void a_copy_that_would_lack_a_part_is_a_problem_that_names_it() {
        UPSTREAM.withoutPersonalData = "balance-service";

        HttpResponse<String> answer = get(COPY);

        assertProblem(answer, 503, "personal-data-incomplete");
        assertThat(answer.body()).contains("balance-service").doesNotContain("claim-service");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(recorded()).isEmpty();
    }

    @Test
    void a_copy_is_recorded_with_its_form_before_it_is_given_and_none_is_given_without() {
        assertThat(get(COPY).statusCode()).isEqualTo(200);
        assertThat(send(asMember(COPY).header("Accept", "application/pdf")).statusCode())
                .isEqualTo(200);

        assertThat(recorded())
                .extracting(request -> new String(request.body(), UTF_8))
                .containsExactly("{\"form\":\"JSON\"}", "{\"form\":\"PDF\"}");
        assertThat(recorded()).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.headers().getFirst("Authorization")).startsWith("Bearer ");
        });

        UPSTREAM.recordsCopies = false;

        assertThat(get(COPY).body()).contains("personal-data-incomplete", "account-service");
    }

    private static List<Upstream.Received> recorded() {
        return UPSTREAM.received.stream()
                .filter(request -> request.path().equals("/api/v1/members/me/data-copies"))
                .toList();
    }

    @Test
    void only_members_get_one_and_only_so_often() {
        assertProblem(
                send(request(COPY).header("Authorization", "Bearer " + CALLERS.staff(subject))), 403, "not-allowed");
        assertProblem(send(request(COPY)), 401, "token-missing");
        assertProblem(send(asMember(COPY).header("Accept", "text/csv")), 406, "not-acceptable");
        UPSTREAM.withoutPersonalData = "balance-service";
        for (int i = 0; i < 7; i++) {
            assertThat(get(COPY).statusCode())
                    .as("incomplete, so it does not count")
                    .isEqualTo(503);
        }
        UPSTREAM.withoutPersonalData = "";
        List<Integer> statuses =
                IntStream.range(0, 7).mapToObj(_ -> get(COPY).statusCode()).toList();

        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 429);
    }

    @Test
    void activities_say_in_which_service_the_data_were_seen_in_the_order_of_time() {
        JsonNode page = activities("");

        assertThat(page.path("items")
                        .valueStream()
                        .map(item -> item.path("activityId").stringValue()))
                .containsExactly("seen-2", "login-2", "seen-1", "login-1");
        JsonNode seen = page.at("/items/2");
        assertThat(seen.path("kind").stringValue()).isEqualTo("DATA_SEEN");
        assertThat(seen.path("text").stringValue()).isEqualTo("Data Anda dilihat: Klaim");
        assertThat(seen.path("role").stringValue()).isEqualTo("claims-officer");
        assertThat(page.path("next").isNull()).isTrue();
    }

    @Test
    void a_page_of_activities_is_as_long_as_asked_for_and_the_next_one_goes_on_after_it() {
        JsonNode first = activities("?limit=3");
        JsonNode second = activities("?limit=3&cursor=" + first.path("next").stringValue());

        assertThat(first.path("items").size()).isEqualTo(3);
        assertThat(first.path("next").stringValue()).isEqualTo("1772424000000.seen-1");
        assertThat(second.path("items")
                        .valueStream()
                        .map(item -> item.path("activityId").stringValue()))
                .as("account-service is asked with the cursor itself")
                .doesNotContain("seen-2", "seen-1");
    }

    @Test
    void a_log_that_would_leave_out_a_service_is_a_problem_and_what_account_service_refuses_is_passed_on() {
        assertThat(get(ACTIVITIES + "?cursor=yesterday").body()).contains("urn:jmo:problem:invalid-request");

        UPSTREAM.withoutPersonalData = "claim-service";

        assertThat(get(ACTIVITIES).statusCode()).isEqualTo(503);
    }

    private JsonNode activities(String query) {
        HttpResponse<String> answer = get(ACTIVITIES + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Every object has the fields that the committed document requires, and no others. */
    private static void assertIsAsDocumented(JsonNode copy) {
        JsonNode schemas = JsonMapper.shared()
                .readTree(Path.of("../contracts/openapi/gateway.json").toFile())
                .at("/components/schemas");
        Map.of(
                        "PersonalDataCopy", copy,
                        "PersonalDataPart", copy.at("/parts/0"),
                        "PersonalDataSection", copy.at("/parts/0/sections/0"),
                        "PersonalDataItem", copy.at("/parts/0/sections/0/items/0"),
                        "PersonalDataField", copy.at("/parts/0/sections/0/items/0/fields/0"))
                .forEach((name, object) -> assertThat(object.propertyNames())
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(schemas.path(name)
                                .path("required")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList()));
    }
}
