package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.world.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An independent worker pays contributions in the member app, over the bank. */
@Journey
@Tag("browser")
class ContributionsAppJourney {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Test
    void an_independent_worker_is_billed_pays_at_the_bank_and_has_the_receipt(World world) {
        var worker = world.newMember().withBalance(0).whoIsIndependent().join();
        world.importFile(
                "/api/v1/members/worker-imports",
                "kpj,monthlyIncome,oldAgeSavings,occupation,place\n" + worker.kpj()
                        + ",3000000,true,Pedagang,Kota Bandung\n");
        var app = world.app(worker).http();
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(app.status("/api/v1/contributions/me/standing"))
                        .isEqualTo(200));
        try (Browser browser = Browser.start()) {
            browser.open(world.suite().gatewayUri().toString());
            browser.press("Masuk");
            BrowserLogin.fillIn(browser, worker.login(), SampleLogins.PASSWORD);
            browser.press("Semua layanan");
            browser.press("Bayar iuran BPU");
            browser.awaitText("Menunggu iuran pertama");
            browser.press("3 bulan");
            browser.awaitText("Iuran JHT");
            browser.see("bpu");

            browser.pressTwice("Buat tagihan");
            browser.awaitText("Salin nomor");
            browser.see("bpu-bill");
            world.sandbox()
                    .post(
                            "/sandbox/bank/virtual-accounts/" + browser.attribute("[data-account]", "data-account")
                                    + "/payments",
                            Map.of())
                    .mustSucceed();

            browser.awaitText("Iuran sudah tercatat");
            browser.press("Unduh bukti bayar (PDF)");
            browser.awaitText("Bukti bayar sudah diunduh");
            browser.see("bpu-paid");
            browser.press("Lihat iuran per bulan");
            browser.awaitText("Bayar sendiri (BPU)");
            assertThat(browser.violations()).isEmpty();
        }
    }
}
