package id.jmo.acceptance;

/** The step of a claim in the member app that says where the money goes. */
final class AppAccountStep {

    private AppAccountStep() {}

    /** The member gives their own account at BCA, and the bank says that it is theirs. */
    static void fillIn(Browser browser, String number) {
        browser.choose("Bank", "BCA");
        browser.type("Nomor rekening", number);
        browser.press("Periksa rekening ini");
        browser.awaitText("Rekening ini atas nama Anda");
        browser.press("Lanjut");
        browser.awaitText("Sudah benar semua?");
    }
}
