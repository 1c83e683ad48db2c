package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person types it, before a gateway that answers what the test says. */
class ImportCommandTest {

    private static final String PATH = "/api/v1/members/imports";
    private static final String PLACE = PATH + "/0192";
    private static final String WAITING = "{\"status\": \"WAITING\"}";

    private final FakeGateway gateway = new FakeGateway();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("members.csv"), "memberId,name");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_file_is_sent_and_followed_to_its_end() {
        gateway.accepts("POST " + PATH, PLACE, WAITING);
        gateway.answers("GET " + PLACE, 200, """
                {"status": "COMPLETED", "linesChecked": 2, "linesRead": 2, "linesAccepted": 1, "linesRepeated": 1,
                 "linesRefused": 0, "linesPerSecond": 1500}
                """);

        FakeGateway.Ended ended = run("members");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines())
                .containsExactly(
                        "COMPLETED  2 checked, 2 stored", "2 lines: 1 stored, 1 on record before; 1500 lines a second");
        assertThat(gateway.requests()).containsExactly("POST " + PATH + " memberId,name", "GET " + PLACE);
    }

    @Test
    void a_file_that_is_refused_ends_the_command_with_one_line_that_names_the_first_faults() {
        gateway.accepts("POST " + PATH, PLACE, WAITING);
        gateway.answers("GET " + PLACE, 200, "{\"status\": \"REFUSED\", \"faults\": 1}");
        gateway.answers("GET " + PLACE + "/faults", 200, """
                {"items": [{"line": 7, "column": "nik", "code": "nik-form", "message": "a NIK has 16 digits"}]}
                """);

        FakeGateway.Ended ended = run("MEMBERS");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("The import is REFUSED with 1 faults: line 7 nik a NIK has 16 digits");
    }

    @Test
    void of_logins_the_command_names_the_lines_that_were_left_out() {
        String place = "/api/v1/members/login-imports/0193";
        gateway.accepts("POST /api/v1/members/login-imports", place, WAITING);
        gateway.answers("GET " + place, 200, """
                {"status": "COMPLETED", "linesRead": 9, "linesAccepted": 8, "linesRefused": 1, "faults": 1}
                """);
        gateway.answers("GET " + place + "/faults", 200, """
                {"items": [{"line": 4, "column": "kpj", "code": "kpj-unknown", "message": "no member has this KPJ"}]}
                """);

        FakeGateway.Ended ended = run("logins");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("The import is COMPLETED with 1 faults: line 4 kpj no member has this KPJ");
    }

    @Test
    void savings_wait_for_another_operator_who_releases_or_rejects_them() {
        String savings = "/api/v1/savings/imports";
        String id = "01920000-0000-7000-8000-00000000000c";
        gateway.accepts("POST " + savings, savings + "/" + id, WAITING);
        gateway.answers("GET " + savings + "/" + id, 200, """
                {"importId": "%s", "status": "AWAITING_RELEASE", "linesChecked": 2}
                """.formatted(id));

        FakeGateway.Ended sent = run("savings");

        assertThat(sent.exit()).isZero();
        assertThat(sent.out())
                .contains("2 lines are sound. Another operator has to release them", "savings --release " + id);

        gateway.answers("POST " + savings + "/" + id + "/release", 200, WAITING);
        gateway.answers("GET " + savings + "/" + id, 200, """
                {"status": "COMPLETED", "linesChecked": 2, "linesRead": 2, "linesAccepted": 2, "linesRepeated": 0,
                 "linesRefused": 0, "linesPerSecond": 1500}
                """);
        assertThat(type("savings", "--release", id).out()).contains("2 lines: 2 stored");
        gateway.answers("POST " + savings + "/" + id + "/rejection", 200, "{\"status\": \"REJECTED\"}");
        assertThat(type("savings", "--reject", id).out()).contains("Rejected.");
    }

    @Test
    void without_a_file_there_is_one_line_that_says_so() {
        FakeGateway.Ended ended = type("members");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err().lines()).singleElement().asString().contains("FILE is missing");
    }

    @Test
    void a_file_that_is_no_such_file_is_refused_at_once() {
        gateway.answers("POST " + PATH, 400, "{\"detail\": \"This is no file of the expected kind\"}");

        FakeGateway.Ended ended = run("members");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("refused with 400: This is no file of the expected kind");
    }

    private FakeGateway.Ended run(String kind) {
        return type(kind, file.toString());
    }

    private FakeGateway.Ended type(String... arguments) {
        return FakeGateway.type(new ImportCommand(gateway.connection()), arguments);
    }
}
