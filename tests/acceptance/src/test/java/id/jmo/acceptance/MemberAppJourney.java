package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.world.Person;
import id.jmo.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The member app in a phone's browser, on the real suite. */
@Journey
@Tag("browser")
class MemberAppJourney {

    private static final long BALANCE = 9_600_000;
    private static final String SHOWN = "Rp9.600.000";

    @Test
    void a_member_claims_before_the_camera_and_watches_the_money_arrive(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceEligible();
        try (Browser browser = Browser.start()) {
            browser.playCamera(step -> World.camera().frame(person.photo(), step));
            logIn(browser, world, person);
            browser.awaitText(SHOWN);
            see(browser, "home");

            browser.press("Ajukan klaim JHT");
            browser.awaitText("Semua syarat terpenuhi");
            see(browser, "claim-conditions");

            browser.press("Lanjut");
            browser.press("Buka kamera");
            browser.awaitText("Cahaya baik");
            see(browser, "claim-camera");
            browser.press("Mulai");
            browser.awaitText("Gerakan 2 dari 4");
            see(browser, "claim-movement");
            browser.awaitText("Selfie Anda diterima");
            see(browser, "claim-selfie-taken");

            browser.press("Lanjut");
            browser.choose("Bank", "BCA");
            browser.type("Nomor rekening", person.account().number());
            see(browser, "claim-account");
            browser.press("Lanjut");
            browser.awaitText("Sudah benar semua?");
            browser.tick();
            see(browser, "claim-review");
            browser.pressTwice("Ajukan klaim");

            browser.awaitText("Dana sudah masuk ke rekening Anda");
            see(browser, "claim-paid");
            assertThat(world.bank().transfersTo(person.account()))
                    .singleElement()
                    .satisfies(paid -> assertThat(paid.amount()).isEqualTo(BALANCE));
            assertThat(browser.violations()).isEmpty();
        }
    }

    @Test
    void a_login_survives_a_reload_is_written_nowhere_and_ends_everywhere(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceTheFactsHaveArrived(BALANCE);
        try (Browser browser = Browser.start()) {
            logIn(browser, world, person);
            browser.awaitText(SHOWN);

            browser.reload();
            browser.awaitText(SHOWN);
            assertThat(browser.address()).isEqualTo(world.suite().gatewayUri() + "/");
            assertThat(browser.stored()).as("no token").doesNotContain("eyJ");
            assertThat(browser.stored()).doesNotContain(person.name(), person.kpj(), person.nik());

            browser.press("Keluar");
            browser.awaitText("Jaminan hari tua Anda");
            browser.press("Masuk");
            browser.awaitText("Masuk ke JMO");
        }
    }

    @Test
    void a_member_reads_the_savings_downloads_the_statement_and_simulates(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceTheFactsHaveArrived(BALANCE);
        try (Browser browser = Browser.start()) {
            logIn(browser, world, person);
            browser.awaitText(SHOWN);

            browser.press("Saldo JHT");
            browser.awaitText("Saldo per tahun");
            see(browser, "savings");

            browser.press("Semua layanan");
            browser.press("Rincian saldo (RSJHT)");
            browser.awaitText("Saldo akhir");
            see(browser, "statement");
            browser.press("Unduh PDF");
            browser.awaitText("Berkas sudah diunduh");

            browser.press("Iuran");
            browser.awaitText("Iuran yang sudah dibayar untuk Anda");
            see(browser, "contributions");

            browser.press("Semua layanan");
            browser.press("Simulasi JHT");
            browser.type("Upah sebulan", "5000000");
            browser.awaitText("Perkiraan saldo setelah");
            see(browser, "simulation");
            assertThat(browser.violations()).isEmpty();
        }
    }

    @Test
    void without_a_camera_the_app_says_so_and_what_helps(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceEligible();
        try (Browser browser = Browser.start()) {
            logIn(browser, world, person);
            browser.awaitText(SHOWN);

            browser.press("Ajukan klaim JHT");
            browser.press("Lanjut");
            browser.press("Buka kamera");

            browser.awaitText("Tidak ada kamera");
            see(browser, "claim-without-camera");
        }
    }

    private static void logIn(Browser browser, World world, Person person) {
        browser.open(world.suite().gatewayUri().toString());
        browser.awaitText("Jaminan hari tua Anda");
        see(browser, "welcome");
        browser.press("Masuk");
        browser.fill("#kc-form-login #username", person.login());
        browser.fill("#kc-form-login #password", SampleLogins.PASSWORD);
        browser.click("#kc-login");
    }

    /** Keeps a picture of the screen, which must fit a phone. */
    private static void see(Browser browser, String screen) {
        browser.screenshot("app-" + screen);
        assertThat(browser.width()).as("width of %s", screen).isEqualTo(Browser.WIDTH);
    }
}
