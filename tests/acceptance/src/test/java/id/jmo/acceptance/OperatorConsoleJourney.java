package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console of those who work here, in a browser at a desk, on the real suite. */
@Journey
@Tag("browser")
class OperatorConsoleJourney {

    private static final String SERVICE = "complaint-service";
    private static final String TITLE = "Pengaduan sedang terganggu";

    @Test
    void an_operator_with_a_second_factor_announces_what_was_proposed_and_ends_it(World world) {
        world.as("operator2")
                .post(
                        "/api/v1/outages/proposals",
                        Map.of("service", SERVICE, "since", Instant.now().toString(), "state", "OPEN"))
                .must(204);
        try (Browser browser = Browser.atDesk()) {
            BrowserLogin.ofStaff(browser, world, "operator1", "/console/operations/outages");
            browser.awaitText(SERVICE + " tidak menjawab sejak");
            write(browser, 0, TITLE);
            write(browser, 1, "Complaints are disturbed");
            write(browser, 2, "Hubungi 175.");
            write(browser, 3, "Call 175.");
            browser.screenshot("console-outage-proposed");
            browser.press("Umumkan usulan ini");
            browser.awaitText("Gangguan sudah diumumkan.");
            assertThat(announced(world)).contains(TITLE, "Call 175.");
            browser.screenshot("console-outage-announced");

            browser.press("Akhiri gangguan");
            browser.awaitText("Pengumuman hilang dari aplikasi peserta.");
            browser.press("Akhiri gangguan");
            browser.awaitText("Gangguan sudah diakhiri.");
            assertThat(announced(world)).doesNotContain(TITLE);

            assertThat(browser.stored()).as("no token").doesNotContain("eyJ");
            assertThat(browser.violations()).isEmpty();
        }
    }

    @Test
    void an_auditor_reads_what_others_did_and_changes_nothing(World world) {
        try (Browser browser = Browser.atDesk()) {
            BrowserLogin.ofStaff(browser, world, "auditor1", "/console/operations/audit");
            browser.awaitText("Catatan audit");
            browser.awaitText("GET /api/v1/operations/account-service/audit-records");
            browser.screenshot("console-audit");

            browser.press("Gangguan");
            browser.awaitText("Anda dapat melihat semuanya di sini, tanpa mengubah apa pun.");
            assertThat(browser.violations()).isEmpty();
        }
    }

    /** A field of the proposal's form, from the top. */
    private static void write(Browser browser, int field, String text) {
        browser.fill("form:has-text('Umumkan usulan ini') input[type=text] >> nth=" + field, text);
    }

    private static String announced(World world) {
        return world.anybody().get("/api/v1/outages").must(200).body().toString();
    }
}
