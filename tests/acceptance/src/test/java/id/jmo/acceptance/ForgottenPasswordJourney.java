package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** "Forgotten password" at the real Keycloak does not say who has an account, neither by its answer nor by its time. */
@Journey
@Isolated("compares times")
class ForgottenPasswordJourney {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswordJourney.class);

    /** Of each kind, by turns: both then have the same share of whatever else the machine does. */
    private static final int PAIRS = 20;

    private static final int WARM_UP = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What the page said, and how long the request for the mail took. */
    private record Seen(int status, String words, long nanos) {}

    @Test
    void a_known_address_looks_like_an_unknown_one(World world) throws Exception {
        String login = "forgot-" + UUID.randomUUID();
        world.suite()
                .logins()
                .createMemberLogin(login, "SITI AMINAH", UUID.randomUUID().toString());
        List<Seen> known = new ArrayList<>();
        List<Seen> unknown = new ArrayList<>();
        for (int pair = 0; pair < WARM_UP + PAIRS; pair++) {
            for (boolean isKnown : pair % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                Seen seen = ask(world, isKnown ? login : "forgot-" + UUID.randomUUID());
                if (pair >= WARM_UP) {
                    (isKnown ? known : unknown).add(seen);
                }
            }
        }

        assertThat(List.of(known, unknown))
                .allSatisfy(all -> assertThat(all)
                        .extracting(seen -> List.of(seen.status(), seen.words()))
                        .containsOnly(List.of(
                                known.getFirst().status(), known.getFirst().words())));
        long slower = known.stream()
                .mapToLong(one -> unknown.stream()
                        .filter(other -> one.nanos() > other.nanos())
                        .count())
                .sum();
        double share = (double) slower / (PAIRS * PAIRS);
        LOG.info("A known address took longer in {} percent of the pairs", Math.round(share * 100));
        // With 20 of each it leaves 5 to 95 percent by chance once in a million runs.
        assertThat(share).as("pairs in which the known address took longer").isBetween(0.05, 0.95);
    }

    private Seen ask(World world, String login) throws IOException, InterruptedException {
        HttpResponse<String> page = get(
                URI.create(world.suite().issuerUri() + "/protocol/openid-connect/auth?client_id=jmo-app"
                        + "&response_type=code&scope=openid&state=s&ui_locales=en&code_challenge_method=S256"
                        + "&code_challenge=" + "c".repeat(43) + "&redirect_uri=" + Browser.APP),
                "");
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        HttpResponse<String> forgotten = get(
                URI.create(
                        parsed(page).expectFirst("a[href*=reset-credentials]").absUrl("href")),
                cookies);
        String action = parsed(forgotten).expectFirst("#kc-reset-password-form").absUrl("action");
        String address = URLEncoder.encode(login + "@sample.jmo.example", StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(HttpRequest.BodyPublishers.ofString("username=" + address))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        long nanos = System.nanoTime() - begin;
        String next = answer.headers().firstValue("Location").orElse("");
        HttpResponse<String> last = next.isEmpty() ? answer : get(URI.create(next), cookies);
        return new Seen(answer.statusCode(), parsed(last).text(), nanos);
    }

    private HttpResponse<String> get(URI address, String cookies) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address).header("Cookie", cookies).build(), BodyHandlers.ofString());
    }

    private static Document parsed(HttpResponse<String> page) {
        return Jsoup.parse(page.body(), page.uri().toString());
    }
}
