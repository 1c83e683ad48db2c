package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The officers' console in the browser of a desk, on the real suite. */
@Journey
@Tag("browser")
class ConsoleJourney {

    private static final long BALANCE = 9_000_000;
    private static final String REASON = "Alasan, dengan kata-kata Anda sendiri";

    @Test
    void two_officers_compare_the_faces_of_a_claim_approve_it_and_the_money_arrives(World world) {
        var person =
                world.newMember().withBalance(BALANCE).whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var claim = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(claim, "IN_REVIEW");

        try (Browser browser = Browser.atDesk()) {
            BrowserLogin.ofStaff(browser, world, "officer1", "/console/search");
            browser.type("Nomor atau nama", claim);
            browser.key("Enter");
            browser.awaitPicture("Foto acuan");
            browser.awaitPicture("Selfie 1 dari 4, menghadap kamera");
            browser.awaitText("Kemiripan dengan foto acuan");
            browser.awaitText("Melihat halaman ini dicatat");
            browser.see("claim-review");

            browser.type(REASON, "Dibandingkan dengan KTP di loket.");
            browser.pressTwice("Setujui");
            browser.awaitText("Persetujuan Anda sendiri tidak dapat Anda tegaskan");
            browser.see("four-eyes");
            assertThat(browser.stored()).as("no token, nothing of the member").doesNotContain("eyJ", person.nik());
            assertThat(browser.violations()).isEmpty();
        }
        try (Browser browser = Browser.atDesk()) {
            BrowserLogin.ofStaff(browser, world, "officer2", "/console/claim-reviews/" + claim);
            browser.awaitText("Petugas pertama sudah menyetujui klaim ini");
            browser.type(REASON, "Wajahnya saya kenali.");
            browser.press("Setujui");
            browser.awaitText("Klaim ini tidak menunggu petugas");
        }
        app.awaitStatus(claim, "COMPLETED");
        assertThat(world.bank().transfersTo(person.account()))
                .singleElement()
                .satisfies(paid -> assertThat(paid.amount()).isEqualTo(BALANCE));
    }

    @Test
    void an_officer_reads_a_members_whole_story_part_by_part_and_the_auditor_who_looked(World world) {
        var person =
                world.newMember().withBalance(BALANCE).whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var claim = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(claim, "IN_REVIEW");
        String story = "/console/members/" + person.memberId();

        try (Browser browser = Browser.atDesk()) {
            BrowserLogin.ofStaff(browser, world, "officer1", story);
            browser.awaitText("Melihat halaman ini dicatat");
            browser.press("Tampilkan klaim");
            browser.awaitText("Dibayar setelah pajak");
            browser.press("Tampilkan iuran");
            browser.press("Tampilkan kecelakaan");
            browser.awaitText("Tidak ada kecelakaan yang dilaporkan.");
            browser.press("Tampilkan pemberitahuan");
            browser.awaitText("Dibaca");
            browser.see("member-story");
            assertThat(browser.violations()).isEmpty();
        }
        try (Browser browser = Browser.atDesk()) {
            BrowserLogin.ofStaff(browser, world, "auditor1", story);
            browser.press("Tampilkan siapa yang melihat");
            browser.awaitText("GET /api/v1/members/{memberId}");
            browser.see("who-looked");
        }
    }
}
