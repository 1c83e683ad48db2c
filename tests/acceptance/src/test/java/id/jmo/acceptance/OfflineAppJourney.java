package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The member app where there is no connection. */
@Journey
@Tag("browser")
class OfflineAppJourney {

    private static final long BALANCE = 9_600_000;
    private static final String SHOWN = "Rp9.600.000";
    private static final String CLAIMS = "/api/v1/claims";
    /** A browser that has noticed says that there is no connection; one that has not yet, that the server is away. */
    private static final String AWAY = """
            ['Anda sedang tidak terhubung ke internet', 'Server tidak dapat dihubungi'].some(text => document.body.innerText.includes(text))
            """;

    private static final String UNANSWERED = "Jawaban server tidak sampai";

    private static final String WORKER_IS_ACTIVE =
            "navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated')";

    /** How many records there are in all databases of the browser. */
    private static final String RECORDS = """
            (async () => {
              const result = (asked) => new Promise((resolve, reject) => {
                asked.onsuccess = () => resolve(asked.result);
                asked.onerror = () => reject(asked.error);
              });
              let records = 0;
              for (const { name } of await indexedDB.databases()) {
                const database = await result(indexedDB.open(name));
                for (const store of database.objectStoreNames) {
                  records += await result(database.transaction(store).objectStore(store).count());
                }
                database.close();
              }
              return records;
            })()
            """;

    /** The owner with the key, the card and the balance. */
    private static final int KEPT = 3;

    @Test
    void card_and_balance_open_without_a_connection_nothing_is_sent_twice_and_a_sign_out_clears_them(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        var app = world.app(person).onceEligible();
        try (Browser browser = Browser.start()) {
            browser.playCamera(step -> World.camera().frame(person.photo(), step));
            BrowserLogin.ofMember(browser, world, person);
            browser.awaitText(SHOWN);
            browser.await(WORKER_IS_ACTIVE);
            browser.await("(async () => await (" + RECORDS.strip() + ") === " + KEPT + ")()");

            browser.connection().offline(true);
            browser.reload();
            browser.awaitText("Tersimpan di perangkat ini");
            browser.awaitText(SHOWN);
            assertThat(browser.text())
                    .contains(person.name(), person.kpj(), "Keadaan ", "Tanpa internet: kartu ini dari");
            browser.screenshot("app-offline");
            assertThat(browser.width()).isEqualTo(Browser.WIDTH);

            browser.connection().offline(false);
            browser.press("Masuk");
            browser.awaitText("Layanan cepat");
            browser.press("Ajukan klaim JHT");
            browser.press("Lanjut");
            browser.press("Buka kamera");
            browser.press("Mulai");
            browser.awaitText("Selfie Anda diterima");
            browser.press("Lanjut");
            AppAccountStep.fillIn(browser, person.account().number());
            browser.tick();

            browser.connection().offline(true);
            browser.press("Ajukan klaim");
            browser.awaitText(UNANSWERED);
            browser.screenshot("app-claim-offline");
            browser.connection().offline(false);
            browser.await("fetch('/api/v1/outages').then(({ ok }) => ok, () => false)");
            assertThat(app.http().get(CLAIMS).must(200).body().at("/items")).isEmpty();

            browser.connection().loseAnswerOf("POST", CLAIMS);
            browser.press("Ajukan klaim");
            browser.awaitText("Dana sudah masuk ke rekening Anda");
            assertThat(app.http().get(CLAIMS).must(200).body().at("/items")).hasSize(1);
            assertThat(world.bank().transfersTo(person.account())).hasSize(1);

            browser.pressAndComeBack("Keluar");
            browser.awaitText("Jaminan hari tua Anda");
            browser.connection().offline(true);
            browser.reload();
            browser.await(AWAY);
            assertThat(browser.text()).doesNotContain(person.name(), person.kpj(), SHOWN);
            assertThat(browser.evaluate(RECORDS)).as("records that are left").isEqualTo(0);
            assertThat(browser.violations()).isEmpty();
        }
    }
}
