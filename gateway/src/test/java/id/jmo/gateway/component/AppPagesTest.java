package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The member app and the officers' console, as a browser gets them from the gateway. */
class AppPagesTest extends GatewayTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern SCRIPT = Pattern.compile("src=\"((?:/console)?/assets/[^\"]+\\.js)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/claim/selfie",
                "/claims/0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b47",
                "/callback?code=x&state=y",
                "/consoles"
            })
    void every_address_of_the_app_opens_its_page(String path) {
        HttpResponse<String> page = send(opened(path));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<div id=\"app\">");
        assertThat(page.body()).contains("src=\"/assets/").doesNotContain("/console/");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/", "/console/claims/late", "/console/callback?code=x&state=y"})
    void every_address_of_the_console_opens_the_consoles_page(String path) {
        HttpResponse<String> page = send(opened(path));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<div id=\"app\">", "src=\"/console/assets/");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void the_page_may_use_the_camera_and_the_console_no_device() {
        assertThat(header(send(opened("/")), "Permissions-Policy")).contains("camera=(self)");
        assertThat(header(send(opened("/console")), "Permissions-Policy")).contains("camera=()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console"})
    void a_page_may_run_its_own_files_alone(String app) {
        HttpResponse<String> page = send(opened(app));

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .contains("connect-src 'self' " + CALLERS.issuer().replaceAll("(http://[^/]+).*", "$1"))
                .doesNotContain("unsafe", "data:", "*");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("<style", " style=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console"})
    void scripts_are_kept_for_ever_and_sent_compressed(String app) {
        String script = script(app);
        HttpResponse<String> plain = send(request(script));
        HttpResponse<String> small = send(request(script).header("Accept-Encoding", "gzip, deflate, br"));

        assertThat(header(plain, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(plain, "Content-Type")).startsWith("text/javascript");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(small, "Content-Encoding")).isEqualTo("br");
        assertThat(header(small, "Vary")).contains("Accept-Encoding");
        assertThat(small.body().length()).isLessThan(plain.body().length());
        assertThat(header(small, "ETag")).isNotEqualTo(header(plain, "ETag"));
    }

    @Test
    void a_script_that_is_sent_compressed_is_the_same_to_the_last_byte() throws Exception {
        byte[] compressed = client.send(
                        request(script("/")).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray())
                .body();

        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
                .isEqualTo(send(request(script("/"))).body().getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console"})
    void a_browser_that_has_the_page_gets_it_only_when_it_has_changed(String app) {
        String tag = header(send(opened(app)), "ETag");

        assertThat(send(opened(app).header("If-None-Match", tag)).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nowhere",
                "/snap/nowhere",
                "/actuator/env",
                "/docs/nowhere",
                "/v3/nowhere",
                "/assets/gone-1a2b3c.js",
                "/console/assets/gone-1a2b3c.js"
            })
    void an_app_takes_no_address_of_others(String path) {
        HttpResponse<String> answer = send(opened(path).header("Authorization", "Bearer " + CALLERS.member(subject)));

        assertProblem(answer, 404, "path-not-found");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'; frame-ancestors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/nowhere", "/console/nowhere"})
    void a_program_that_asks_for_an_unknown_path_gets_a_problem(String path) {
        assertProblem(send(request(path).header("Accept", "*/*")), 404, "path-not-found");
    }

    @ParameterizedTest
    @CsvSource({"/config.json, jmo-app", "/console/config.json, jmo-staff"})
    void an_app_learns_where_its_people_log_in(String path, String client) {
        HttpResponse<String> settings = send(request(path));

        assertThat(settings.body())
                .isEqualTo("{\"issuer\":\"" + CALLERS.issuer() + "\",\"clientId\":\"" + client + "\"}");
        assertThat(header(settings, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/config.json", "/console/config.json"})
    void whether_an_app_is_there_can_be_asked_without_reading_it(String path) {
        HttpResponse<String> head = send(opened(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Cache-Control")).isEqualTo("no-cache");
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/config.json", "/console", "/console/config.json"})
    void nothing_of_an_app_is_written_to(String path) {
        assertProblem(send(opened(path).method("POST", BodyPublishers.noBody())), 405, "method-not-allowed");
    }

    @Test
    void an_app_that_is_open_learns_of_a_new_build_and_of_the_oldest_that_works() {
        HttpResponse<String> version = send(request("/version.json"));

        assertThat(version.statusCode()).isEqualTo(200);
        assertThat(header(version, "Content-Type")).startsWith("application/json");
        assertThat(header(version, "Cache-Control")).isEqualTo("no-cache");
        String build = script("/").replaceFirst(".*/", "");
        assertThat(version.body()).contains("\"build\":\"" + build + "\"").containsPattern("\"oldest\":[1-9]");
    }

    private HttpRequest.Builder opened(String path) {
        return request(path).header("Accept", BROWSER);
    }

    private String script(String app) {
        Matcher script = SCRIPT.matcher(send(opened(app)).body());
        assertThat(script.find()).isTrue();
        return script.group(1);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
