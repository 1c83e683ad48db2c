package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.world.Http;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may go wrong on the way of a claim in the member app, and how the member comes through. */
@Journey
@Tag("browser")
class ClaimTroublesAppJourney {

    private static final long BALANCE = 9_600_000;
    /** Bytes; four photos have tens of thousands each. */
    private static final long PART_OF_THE_PHOTOS = 20_000;

    @Test
    void a_line_that_breaks_in_mid_upload_and_in_mid_stream_loses_nothing(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.openAccount(person.account(), person.name(), "RETURNED");
        var another =
                new Person.BankAccount("008", "88" + person.account().number().substring(2));
        world.openAccount(another, person.name(), "NORMAL");
        var app = world.app(person).onceEligible();
        var gateway = world.suite().gatewayUri();
        try (Line line = Line.to(gateway);
                Browser browser = Browser.start(line, gateway)) {
            takeSelfie(browser, world, person, step -> World.camera().frame(person.photo(), step));
            browser.awaitText("Gerakan 4 dari 4");
            line.breakAfterSending(PART_OF_THE_PHOTOS);
            browser.awaitText("Foto belum terkirim");
            assertThat(line.isBroken()).isTrue();
            browser.see("claim-photos-not-sent");
            line.mend();
            browser.press("Kirim lagi");
            browser.awaitText("Selfie Anda diterima");

            submit(browser, person);
            browser.awaitText("Rekening tujuan");
            app.awaitStatus(onlyClaim(app.http()), "RETURNED");
            browser.awaitText("Perbaiki rekening bank");
            browser.see("claim-returned");

            line.breakNow();
            browser.awaitText("Sambungan terputus");
            browser.see("claim-line-broken");
            app.correctPayoutAccount(onlyClaim(app.http()), another).must(200);
            line.mend();
            browser.awaitText("Dana sudah masuk ke rekening Anda");

            assertThat(world.bank().balance(another)).isEqualTo(BALANCE);
        }
    }

    @Test
    void a_session_that_ends_two_tabs_and_the_back_button_make_one_claim(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceEligible();
        try (Browser browser = Browser.start()) {
            takeSelfie(browser, world, person, step -> World.camera().frame(person.photo(), step));
            browser.awaitText("Selfie Anda diterima");
            fillIn(browser, person);
            browser.back();
            browser.awaitText("Langkah 3 dari 4");
            browser.back();
            browser.awaitText("Langkah 2 dari 4");
            browser.awaitText("Selfie Anda diterima");
            browser.press("Lanjut");
            browser.press("Lanjut");
            browser.awaitText("Sudah benar semua?");

            browser.forgetCookies();
            browser.connection().refuseWithEveryToken("/api/v1/claims");
            browser.tick();
            browser.press("Ajukan klaim");
            browser.awaitText("Sesi Anda sudah berakhir");
            browser.see("session-over");
            browser.press("Masuk lagi");
            BrowserLogin.fillIn(browser, person.login(), SampleLogins.PASSWORD);
            browser.awaitText("Sudah benar semua?");

            var second = browser.anotherTab();
            second.open(world.suite().gatewayUri() + "/claim");
            second.press("Masuk");
            second.awaitText("Semua syarat terpenuhi");

            browser.tick();
            browser.pressTwice("Ajukan klaim");
            browser.awaitText("Dana sudah masuk ke rekening Anda");
            second.reload();
            second.awaitText("Anda belum dapat mengajukan klaim");
            browser.open(world.suite().gatewayUri() + "/claim/review");
            browser.awaitText("Langkah 1 dari 4");
            browser.awaitText("Anda belum dapat mengajukan klaim");

            assertThat(world.bank().transfersTo(person.account())).hasSize(1);
            assertThat(browser.violations()).isEmpty();
        }
    }

    @Test
    void a_printed_face_that_cannot_move_is_refused_with_words_that_help(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceEligible();
        try (Browser browser = Browser.start()) {
            takeSelfie(browser, world, person, _ -> World.camera().print(person.photo(), "FRONTAL"));

            browser.awaitText("Selfie perlu diulang");
            browser.awaitText("Selfie harus diambil langsung");
            browser.see("claim-printed-face");
            browser.press("Ulangi selfie");
            browser.awaitText("Letakkan wajah Anda di dalam oval");
            assertThat(browser.violations()).isEmpty();
        }
    }

    private static void takeSelfie(Browser browser, World world, Person person, Function<String, byte[]> camera) {
        browser.playCamera(camera);
        browser.open(world.suite().gatewayUri().toString());
        browser.press("Masuk");
        BrowserLogin.fillIn(browser, person.login(), SampleLogins.PASSWORD);
        browser.press("Ajukan klaim JHT");
        browser.awaitText("Semua syarat terpenuhi");
        browser.press("Lanjut");
        browser.press("Buka kamera");
        browser.awaitText("Cahaya baik");
        browser.press("Mulai");
    }

    private static void fillIn(Browser browser, Person person) {
        browser.press("Lanjut");
        AppAccountStep.fillIn(browser, person.account().number());
    }

    private static void submit(Browser browser, Person person) {
        fillIn(browser, person);
        browser.tick();
        browser.press("Ajukan klaim");
    }

    private static String onlyClaim(Http app) {
        await().untilAsserted(() -> assertThat(
                        app.get("/api/v1/claims").must(200).body().path("items").size())
                .isEqualTo(1));
        return app.get("/api/v1/claims")
                .must(200)
                .body()
                .path("items")
                .path(0)
                .path("claimId")
                .asString();
    }
}
