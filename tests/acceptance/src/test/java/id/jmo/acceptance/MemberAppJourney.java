package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The member app in a phone's browser, on the real suite. */
@Journey
@Visiting
@Tag("browser")
class MemberAppJourney {

    private static final long BALANCE = 9_600_000;
    private static final String SHOWN = "Rp9.600.000";

    @Test
    void a_member_claims_before_the_camera_and_watches_the_money_arrive(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceEligible();
        var neighbour = world.newMember().join();
        try (Browser browser = Browser.start()) {
            browser.playCamera(step -> World.camera().frame(person.photo(), step));
            BrowserLogin.ofMember(browser, world, person);
            browser.awaitText(SHOWN);
            browser.see("home");

            browser.press("Ajukan klaim JHT");
            browser.awaitText("Semua syarat terpenuhi");
            browser.see("claim-conditions");

            browser.press("Lanjut");
            browser.press("Buka kamera");
            browser.awaitText("Cahaya baik");
            browser.see("claim-camera");
            browser.press("Mulai");
            browser.awaitText("Gerakan 2 dari 4");
            browser.see("claim-movement");
            browser.awaitText("Selfie Anda diterima");
            browser.see("claim-selfie-taken");

            browser.press("Lanjut");
            browser.choose("Bank", "BCA");
            browser.type("Nomor rekening", neighbour.account().number());
            browser.press("Periksa rekening ini");
            browser.awaitText("Bank tidak punya rekening ini atas nama Anda");
            browser.see("claim-account-not-own");
            browser.type("Nomor rekening", person.account().number());
            browser.press("Periksa rekening ini");
            browser.awaitText("Rekening ini atas nama Anda");
            browser.see("claim-account");
            browser.press("Lanjut");
            browser.awaitText("Sudah benar semua?");
            browser.tick();
            browser.see("claim-review");
            browser.pressTwice("Ajukan klaim");

            browser.awaitText("Dana sudah masuk ke rekening Anda");
            browser.see("claim-paid");
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
            BrowserLogin.ofMember(browser, world, person);
            browser.awaitText(SHOWN);

            browser.reload();
            browser.awaitText(SHOWN);
            assertThat(browser.address()).isEqualTo(world.suite().gatewayUri() + "/");
            assertThat(browser.stored()).as("no token").doesNotContain("eyJ");
            assertThat(browser.stored()).doesNotContain(person.name(), person.kpj(), person.nik());

            browser.pressAndComeBack("Keluar");
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
            BrowserLogin.ofMember(browser, world, person);
            browser.awaitText(SHOWN);

            browser.press("Saldo JHT");
            browser.awaitText("Saldo per tahun");
            browser.see("savings");

            browser.press("Semua layanan");
            browser.press("Rincian saldo (RSJHT)");
            browser.awaitText("Saldo akhir");
            browser.see("statement");
            browser.press("Unduh PDF");
            browser.awaitText("Berkas sudah diunduh");

            browser.press("Iuran");
            browser.awaitText("Iuran yang sudah dibayar untuk Anda");
            browser.see("contributions");

            browser.press("Semua layanan");
            browser.press("Simulasi JHT");
            browser.type("Upah sebulan", "5000000");
            browser.awaitText("Perkiraan saldo setelah");
            browser.see("simulation");

            browser.press("Simulasi JP");
            browser.awaitText("Bulan iuran JP pertama");
            browser.type("Upah sebulan", "5000000");
            browser.awaitText("Perkiraan pensiun sebulan");
            browser.see("pension-simulation");
            assertThat(browser.violations()).isEmpty();
        }
    }

    @Test
    void without_a_camera_the_app_says_so_and_what_helps(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceEligible();
        try (Browser browser = Browser.start()) {
            BrowserLogin.ofMember(browser, world, person);
            browser.awaitText(SHOWN);

            browser.press("Ajukan klaim JHT");
            browser.press("Lanjut");
            browser.press("Buka kamera");

            browser.awaitText("Tidak ada kamera");
            browser.see("claim-without-camera");
        }
    }
}
