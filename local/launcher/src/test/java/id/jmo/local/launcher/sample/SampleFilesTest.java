package id.jmo.local.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.suite.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleFilesTest {

    private final Path sample = Checkout.find().sample();

    @Test
    void the_civil_registry_knows_every_sample_member_by_nik_and_birth_date() throws IOException {
        Map<String, String> registry = rows("civil-registry.csv").stream()
                .collect(Collectors.toMap(row -> row.get("nik"), row -> row.get("birthDate")));

        for (Map<String, String> member : rows("members.csv")) {
            assertThat(registry).containsEntry(member.get("nik"), member.get("birthDate"));
        }
    }

    @Test
    void only_agus_is_spelled_differently_in_the_civil_registry() throws IOException {
        Map<String, String> registry = rows("civil-registry.csv").stream()
                .collect(Collectors.toMap(row -> row.get("nik"), row -> row.get("name")));

        assertThat(rows("members.csv"))
                .filteredOn(member -> !member.get("name").equals(registry.get(member.get("nik"))))
                .extracting(member -> member.get("name"))
                .containsExactly("AGUS WIJAYA");
    }

    @Test
    void opening_balances_are_those_that_the_guide_shows() throws IOException {
        Map<String, Long> balances = new HashMap<>();
        for (Map<String, String> row : rows("savings.csv")) {
            balances.put(row.get("kpj").substring(10), Long.valueOf(row.get("amount")));
        }

        assertThat(balances)
                .containsEntry("1", 9_600_000L)
                .containsEntry("2", 12_500_000L)
                .containsEntry("3", 7_250_000L)
                .containsEntry("4", 48_000_000L)
                .hasSize(rows("members.csv").size());
    }

    @Test
    void every_opening_balance_is_a_sample_members() throws IOException {
        assertThat(rows("savings.csv"))
                .extracting(row -> row.get("kpj"))
                .containsExactlyInAnyOrderElementsOf(
                        rows("members.csv").stream().map(row -> row.get("kpj")).toList());
    }

    @Test
    void every_opening_balance_has_an_id_of_its_own() throws IOException {
        assertThat(rows("savings.csv")).extracting(row -> row.get("externalId")).doesNotHaveDuplicates();
    }

    @Test
    void every_sample_member_but_sally_has_a_login_that_carries_their_id() throws IOException {
        JsonNode logins =
                JsonMapper.shared().readTree(Files.readString(Checkout.find().sampleLogins()));
        List<String> ids = logins.path("users").findValues("member_id").stream()
                .map(value -> value.path(0).asString())
                // Of staff who are no members.
                .filter(id -> !id.equals("none"))
                .toList();

        assertThat(rows("members.csv"))
                .filteredOn(row -> !row.get("name").equals("SALLY RIDE"))
                .extracting(row -> row.get("memberId"))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    /** An update of the data holds for a year; the membership must have ended before. */
    @Test
    void the_sample_members_are_never_too_old_to_claim() throws IOException {
        LocalDate inTenYears = LocalDate.of(2036, 11, 22);
        String file = Files.readString(sample.resolve("members.csv"));

        List<Map<String, String>> members =
                rows(SampleDates.asOf(inTenYears, file).lines().toList());

        assertThat(members)
                .extracting(member -> member.get("dataUpdatedOn"))
                .containsOnly("2036-10-23", "")
                .containsOnlyOnce("");
        for (Map<String, String> member : members) {
            member.remove("dataUpdatedOn");
        }
        assertThat(members)
                .isEqualTo(rows("members.csv").stream()
                        .peek(member -> member.remove("dataUpdatedOn"))
                        .toList());
    }

    @Test
    void photos_are_small_and_every_portrait_has_its_selfie() throws IOException {
        for (String name : List.of("eileen", "eileen-selfie", "grace", "grace-selfie")) {
            assertThat(sample.resolve("photos").resolve(name + ".jpg"))
                    .isNotEmptyFile()
                    .satisfies(file -> assertThat(Files.size(file)).isLessThan(150_000));
        }
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        return rows(Files.readAllLines(sample.resolve(file)));
    }

    private static List<Map<String, String>> rows(List<String> lines) {
        String[] header = lines.getFirst().split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.length; i++) {
                        row.put(header[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }
}
