package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tracking a case live. */
class TrackingTest extends AccidentComponentTest {

    @LocalServerPort
    int port;

    /** What a reader of a stream has received so far. */
    private final class Reader {

        final List<String> lines = new CopyOnWriteArrayList<>();
        final CompletableFuture<Integer> ended;

        Reader(String path, String token) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + path + "/timeline/stream"))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "text/event-stream")
                    .build();
            ended = HttpClient.newHttpClient()
                    .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                    .thenApply(response -> {
                        try (Stream<String> body = response.body()) {
                            body.forEach(lines::add);
                        }
                        return response.statusCode();
                    });
        }

        boolean has(String text) {
            return lines.stream().anyMatch(line -> line.contains(text));
        }
    }

    @Test
    void member_and_employer_follow_a_case_to_its_end_and_nobody_else_does() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);
        Reader app = new Reader("/api/v1/accidents/" + accident, Tokens.member(member));
        Reader office = new Reader("/api/v1/employer-accidents/" + accident, Tokens.employer(EMPLOYER));
        await().atMost(TIMEOUT).until(() -> app.has("NOTIFIED") && office.has("NOTIFIED"));

        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE")).must(200);
        await().atMost(TIMEOUT).until(() -> app.has("STAGE_ONE_REPORTED") && office.has("Tahap I dilaporkan"));
        assertThat(app.ended).isNotDone();
        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("REFUSE", "IN_TREATMENT", "Bukan kecelakaan kerja"))
                .must(200);

        assertThat(app.ended).succeedsWithin(TIMEOUT).isEqualTo(200);
        assertThat(office.ended).succeedsWithin(TIMEOUT).isEqualTo(200);
        assertThat(app.has("\"status\":\"REJECTED\"")).isTrue();
        Reader stranger = new Reader("/api/v1/employer-accidents/" + accident, Tokens.employer("OTHER001"));
        assertThat(stranger.ended).succeedsWithin(TIMEOUT).isEqualTo(404);
    }
}
