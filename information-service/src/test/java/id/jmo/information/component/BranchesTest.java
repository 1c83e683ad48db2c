package id.jmo.information.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class BranchesTest extends InformationComponentTest {

    private static final String MONAS = "latitude=-6.1754&longitude=106.8272";

    private static BranchFile jakartaAndAround() {
        return new BranchFile()
                .alwaysOpen("NEAR", "31", -6.18, 106.83, "JHT_CLAIM:1|CARD")
                .neverOpen("SHUT", "31", -6.2, 106.85, "TREATMENT")
                .alwaysOpen("BDG", "32", -6.9175, 107.6191, "JHT_CLAIM:2")
                .alwaysOpen("MKS", "73", -5.1477, 119.4327, "JHT_CLAIM:2")
                .alwaysOpen("MRK", "93", -8.4932, 140.4018, "COMPLAINT");
    }

    private Ended replaceAll(byte[] file) {
        return branchImports("REPLACE").run(file).mustBeCompleted();
    }

    private static List<String> codes(ApiResponse answer) {
        return answer.must(200)
                .body()
                .path("items")
                .valueStream()
                .map(branch -> branch.path("code").asString())
                .toList();
    }

    @Test
    void anybody_finds_the_nearest_branch_without_logging_in() {
        replaceAll(jakartaAndAround().bytes());

        ApiResponse answer = get("/api/v1/branches?" + MONAS);

        assertThat(codes(answer)).containsExactly("NEAR", "SHUT", "BDG", "MKS", "MRK");
        JsonNode nearest = answer.body().path("items").path(0);
        assertThat(nearest.path("distanceMetres").asLong()).isBetween(550L, 650L);
        assertThat(nearest.path("timeZone").asString()).isEqualTo("WIB");
        assertThat(answer.body().at("/items/3/timeZone").asString()).isEqualTo("WITA");
        assertThat(answer.body().at("/items/4/timeZone").asString()).isEqualTo("WIT");
        assertThat(nearest.at("/opening/open").asBoolean()).isTrue();
        assertThat(nearest.at("/opening/text").asString()).isEqualTo("Buka 24 jam");
        assertThat(answer.body().at("/items/1/opening/text").asString()).isEqualTo("Tutup");
        assertThat(nearest.at("/services/0/text").asString()).isEqualTo("Klaim Jaminan Hari Tua (JHT)");
        assertThat(nearest.at("/services/0/appointments").asBoolean()).isTrue();
        assertThat(nearest.at("/services/1/appointments").asBoolean()).isFalse();
    }

    @Test
    void filters_narrow_the_list_down() {
        replaceAll(jakartaAndAround().bytes());

        assertThat(codes(get("/api/v1/branches?openNow=true&" + MONAS))).containsExactly("NEAR", "BDG", "MKS", "MRK");
        assertThat(codes(get("/api/v1/branches?kind=CLINIC&" + MONAS))).containsExactly("SHUT");
        assertThat(codes(get("/api/v1/branches?service=JHT_CLAIM&" + MONAS))).containsExactly("NEAR", "BDG", "MKS");
        assertThat(codes(get("/api/v1/branches?province=32"))).containsExactly("BDG");
        assertThat(codes(get("/api/v1/branches?accessibility=SIGN_LANGUAGE"))).isEmpty();
    }

    @Test
    void pages_go_on_where_the_one_before_ended() {
        replaceAll(jakartaAndAround().bytes());

        ApiResponse first = get("/api/v1/branches?limit=2&" + MONAS);
        ApiResponse second = get("/api/v1/branches?limit=2&" + MONAS + "&cursor=" + first.text("/next"));
        ApiResponse third = get("/api/v1/branches?limit=2&" + MONAS + "&cursor=" + second.text("/next"));

        assertThat(codes(first)).containsExactly("NEAR", "SHUT");
        assertThat(codes(second)).containsExactly("BDG", "MKS");
        assertThat(codes(third)).containsExactly("MRK");
        assertThat(third.body().path("next").isNull()).isTrue();
        assertThat(codes(get("/api/v1/branches?limit=2"))).containsExactly("BDG", "MKS");
    }

    @Test
    void a_search_finds_the_branches_of_the_last_file_also_when_it_is_misspelt() {
        replaceAll(jakartaAndAround()
                .alwaysOpen("PARE-PARE", "73", -4.01, 119.62, "CARD")
                .bytes());
        await().untilAsserted(
                        () -> assertThat(foundBranches("kantor pare pare")).contains("PARE-PARE"));
        assertThat(foundBranches("kator parre")).contains("PARE-PARE");
        assertThat(get("/api/v1/information/search?kind=NEWS&q=kantor parre")
                        .must(200)
                        .values("/items", "branchCode"))
                .isEmpty();

        replaceAll(jakartaAndAround().bytes());

        await().untilAsserted(() -> assertThat(foundBranches("kantor pare")).doesNotContain("PARE-PARE"));
        assertThat(foundBranches("kantor near")).contains("NEAR");
    }

    private List<String> foundBranches(String words) {
        return get("/api/v1/information/search?kind=BRANCH&q=" + words)
                .must(200)
                .values("/items", "branchCode");
    }

    @Test
    void an_answer_may_be_kept_for_a_minute_and_asked_for_again_by_its_tag() {
        replaceAll(jakartaAndAround().bytes());
        ApiResponse first = get("/api/v1/branches/NEAR").must(200);
        String tag = first.headers().getETag();

        assertThat(first.headers().getCacheControl()).contains("max-age=60").contains("public");
        assertThat(first.headers().getVary()).contains("Accept-Language");
        ApiResponse english = send(
                HttpMethod.GET,
                "/api/v1/branches/NEAR",
                null,
                null,
                null,
                Map.of("If-None-Match", tag, "Accept-Language", "en"));
        assertThat(english.must(200).text("/opening/text")).isEqualTo("Open around the clock");
        // The tag holds for the minute that it was given in.
        org.awaitility.Awaitility.await().until(() -> {
            String present = get("/api/v1/branches/NEAR").headers().getETag();
            return send(HttpMethod.GET, "/api/v1/branches/NEAR", null, null, null, Map.of("If-None-Match", present))
                            .status()
                    == 304;
        });
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_shorter_one_takes_away() {
        replaceAll(jakartaAndAround().bytes());
        String tag = get("/api/v1/branches/NEAR").headers().getETag();

        Ended again = replaceAll(jakartaAndAround().bytes());
        assertThat(again.count("linesRepeated")).isEqualTo(5);
        assertThat(version(get("/api/v1/branches/NEAR").headers().getETag())).isEqualTo(version(tag));

        Ended shorter = replaceAll(new BranchFile()
                .alwaysOpen("NEAR", "31", -6.181, 106.83, "JHT_CLAIM:1")
                .bytes());
        assertThat(shorter.figure("changed")).isEqualTo(1);
        assertThat(shorter.figure("removed")).isEqualTo(4);
        assertThat(codes(get("/api/v1/branches"))).containsExactly("NEAR");
        get("/api/v1/branches/BDG").mustBeProblem(404, "branch-not-found");
        assertThat(mongo.getCollection("branches").countDocuments()).isEqualTo(1);
    }

    private static String version(String tag) {
        return tag.substring(0, 30);
    }

    @Test
    void a_file_merged_in_replaces_only_the_branches_with_its_codes() {
        replaceAll(jakartaAndAround().bytes());

        Ended merged = branchImports("MERGE")
                .run(new BranchFile()
                        .alwaysOpen("BDG", "32", -6.92, 107.61, "COMPLAINT")
                        .alwaysOpen("SBY", "35", -7.2575, 112.7521, "COMPLAINT")
                        .bytes());

        assertThat(merged.counts()).containsExactly(2L, 2L, 0L, 0L);
        assertThat(merged.figure("added")).isEqualTo(1);
        assertThat(merged.figure("changed")).isEqualTo(1);
        assertThat(merged.figure("removed")).isZero();
        assertThat(codes(get("/api/v1/branches"))).containsExactly("BDG", "MKS", "MRK", "NEAR", "SBY", "SHUT");
    }

    @Test
    void every_faulty_line_and_field_is_named_and_nothing_of_the_file_is_stored() {
        replaceAll(jakartaAndAround().bytes());
        byte[] file = new BranchFile()
                .alwaysOpen("GOOD", "31", -6.3, 106.8, "CARD")
                .alwaysOpen("SWAP", "31", 106.8, -6.3, "CARD")
                .alwaysOpen("SEA", "31", 0, 0, "CARD")
                .alwaysOpen("GOOD", "31", -6.31, 106.8, "CARD")
                .line("low case,=1+1,OFFICE,,Contoh,99,x,-6.1.1,\"106,8\",FLYING|CARD:99,STAIRS,8-15,,,,,,,maybe,5,")
                .line("too,few")
                .bytes();

        Ended refused = branchImports("MERGE").run(file);

        assertThat(refused.refusals())
                .containsExactly(
                        "3 latitude: coordinates-swapped",
                        "4 latitude: outside-indonesia",
                        "5 code: branch-code-twice",
                        "6 code: branch-code-form",
                        "6 name: line-of-text",
                        "6 kind: branch-kind-unknown",
                        "6 address: required",
                        "6 province: province-unknown",
                        "6 phone: branch-phone-form",
                        "6 latitude: degrees-form",
                        "6 longitude: decimal-comma",
                        "6 services: branch-services-form",
                        "6 accessibility: accessibility-unknown",
                        "6 monday: opening-hours-form",
                        "6 openOnHolidays: yes-or-no",
                        "6 slotMinutes: slot-minutes",
                        "6 sample: required",
                        "7 : columns-wrong");
        assertThat(refused.faults().get(2).path("message").asString()).contains("2");
        get("/api/v1/branches/GOOD").mustBeProblem(404, "branch-not-found");
        assertThat(codes(get("/api/v1/branches"))).hasSize(5);
    }

    @Test
    void what_is_no_file_of_branches_is_refused_and_what_spreadsheets_write_is_read() {
        for (String file : List.of("code,name\n", "", BranchFile.HEADER)) {
            branchImports("REPLACE")
                    .send(file.getBytes(UTF_8))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:jmo:problem:import-unreadable");
        }

        String semicolons =
                new String(jakartaAndAround().bytes(), UTF_8).replace(",", ";").replace("\n", "\r\n");

        replaceAll(("\uFEFF" + semicolons).getBytes(UTF_8));
        assertThat(codes(get("/api/v1/branches"))).hasSize(5);
    }

    @Test
    void only_operators_import() {
        for (String token : List.of(Tokens.member(MemberId.next()), Tokens.withRoles("complaint-officer"))) {
            send(
                            HttpMethod.POST,
                            "/api/v1/branches/imports?mode=REPLACE",
                            token,
                            MediaType.parseMediaType("text/csv"),
                            jakartaAndAround().bytes(),
                            Map.of())
                    .must(403);
        }
    }

    @Test
    void the_sample_offices_are_in_order_and_say_what_they_are() throws Exception {
        byte[] sample = Files.readAllBytes(Path.of(System.getProperty("jmo.root"), "local", "sample", "branches.csv"));

        replaceAll(sample);

        ApiResponse nearest = get("/api/v1/branches?limit=50&" + MONAS).must(200);
        assertThat(nearest.text("/items/0/name")).isEqualTo("Kantor Cabang Jakarta (data contoh)");
        assertThat(nearest.body().path("items").valueStream())
                .allMatch(branch -> branch.path("sample").asBoolean())
                .allMatch(branch -> branch.path("name").asString().endsWith("(data contoh)"));
    }

    @Test
    void wrong_parameters_are_named() {
        assertThat(get("/api/v1/branches?latitude=1")
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactly("longitude: required");
        assertThat(get("/api/v1/branches?latitude=91&longitude=1")
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactly("latitude: max");
        assertThat(get("/api/v1/branches?cursor=x")
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactly("cursor: invalid");
        assertThat(get("/api/v1/branches?province=10")
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactly("province: province-unknown");
    }

    @Test
    void while_files_are_imported_every_reader_sees_the_whole_of_one_of_them() throws Exception {
        byte[] one = new BranchFile()
                .alwaysOpen("A", "31", -6.1, 106.8, "CARD")
                .alwaysOpen("B", "31", -6.2, 106.8, "CARD")
                .bytes();
        byte[] other = new BranchFile()
                .alwaysOpen("X", "31", -6.1, 106.8, "CARD")
                .alwaysOpen("Y", "31", -6.2, 106.8, "CARD")
                .alwaysOpen("Z", "31", -6.3, 106.8, "CARD")
                .bytes();
        replaceAll(one);

        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            byte[] file = i % 2 == 0 ? other : one;
            work.add(() -> {
                replaceAll(file);
                return null;
            });
            work.add(() -> {
                for (int read = 0; read < 20; read++) {
                    assertThat(codes(get("/api/v1/branches"))).isIn(List.of("A", "B"), List.of("X", "Y", "Z"));
                }
                return null;
            });
        }
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : people.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(mongo.getCollection("branches").distinct("version", String.class))
                .hasSize(1);
    }
}
