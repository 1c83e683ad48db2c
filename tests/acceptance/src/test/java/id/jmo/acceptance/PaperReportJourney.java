package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.AccidentCase;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The reports of an independent worker who has died, from the family's phone and paper to three officers at their desks. */
@Journey
@Tag("browser")
class PaperReportJourney {

    private static final String HEIR = "SITI RAHMA";
    private static final String REASON = "Alasan, dengan kata-kata Anda sendiri";
    private static final String DECISION = "Keputusan Anda";
    private static final Pattern NUMBER = Pattern.compile("JKK-\\d{4}-[2-9A-Z]{6}");

    @Test
    void the_family_notifies_by_phone_an_officer_records_its_paper_and_two_others_approve(World world) {
        var worker = world.newMember().withBalance(0).whoIsIndependent().join();
        var heir = world.openAccount(
                new Person.BankAccount("008", "66" + worker.account().number().substring(2)), HEIR, "NORMAL");
        String accident = AccidentCase.awaitCase(world, worker, theFamilyNotifies(world, worker));
        String path = "/console/accident-reviews/" + accident;

        try (Browser browser = Browser.atDesk()) {
            BrowserLogin.ofStaff(browser, world, "officer1", path);
            recordsStageOne(browser, worker);
            recordsTheDeath(browser);
            browser.awaitText("Keluarga atau ahli waris");
            browser.see("accident-after-death");
            seesThePapersAndRecordsTheHeirsAccount(browser, heir);
            browser.awaitText("Anda mencatat laporan kasus ini dari kertas. Petugas lain yang menyetujuinya.");
            assertThat(browser.violations()).isEmpty();
        }
        approves(world, "officer2", path, "Formulir dan akta sesuai.");
        assertThat(world.bank().transfersTo(heir)).isEmpty();
        approves(world, "officer3", path, "Saya periksa sekali lagi.");

        var completed = AccidentCase.known(world, worker, accident).awaitStatus("COMPLETED");
        assertThat(completed.at("/award/total").asLong()).isEqualTo(AccidentCase.DEATH_BENEFIT);
        assertThat(world.bank().balance(heir)).isEqualTo(AccidentCase.DEATH_BENEFIT);
    }

    /** Without a login, from the app's first screen; the number of the notification. */
    private static String theFamilyNotifies(World world, Person worker) {
        try (Browser browser = Browser.start()) {
            browser.open(world.suite().gatewayUri().toString());
            browser.press("Laporkan kecelakaan kerja orang lain");
            browser.choose("Hubungan Anda dengan peserta", "Keluarga");
            browser.type("Nomor KPJ peserta", worker.kpj());
            browser.choose("Apa yang terjadi?", "Kecelakaan kerja");
            browser.type("Tanggal kejadian", World.today().minusDays(2).toString());
            browser.type("Jam kejadian", "08:30");
            browser.type("Tempat kejadian", "Jalan Raya Bogor");
            browser.type("Bagaimana kejadiannya?", "Tertimpa barang saat menurunkan muatan.");
            browser.type("Apa penyebabnya?", "Muatan truk");
            var contact = browser.panel("Siapa yang dapat dihubungi?");
            contact.type("Nama", HEIR);
            contact.type("Nomor telepon", "0812-0000-2222");
            browser.see("accident-of-another");
            browser.pressTwice("Kirim laporan");
            browser.awaitText("Laporan diterima");
            var number = NUMBER.matcher(browser.text());
            assertThat(number.find()).as("a number in the receipt").isTrue();
            return number.group();
        }
    }

    private static void recordsStageOne(Browser browser, Person worker) {
        browser.press("Isi formulir");
        browser.type("Alamat tempat kerja", "Pasar Induk, blok C");
        browser.type("Nama kontak", HEIR);
        browser.type("Nomor telepon kontak", "081200002222");
        browser.choose("Jenis kelamin", "Laki-laki");
        browser.type("Alamat rumah", "Jl. Melati 3, Bekasi");
        browser.type("Nomor ponsel pekerja", worker.phone());
        browser.panel("Tentang pekerja").type("Pekerjaan", "Kuli angkut");
        browser.type("Bidang usaha", "Bongkar muat");
        browser.type("Bekerja di situ sejak", World.today().minusYears(3).toString());
        browser.choose("Dihitung", "Bulanan");
        browser.type("Jumlah", String.valueOf(AccidentCase.INCOME));
        browser.choose("Di mana?", "Di tempat kerja");
        browser.choose("Sedang apa?", "Bekerja");
        browser.panel("Catat laporan tahap I dari kertas").type("Alamat kejadian", "Pasar Induk, blok C");
        browser.type("Jam kejadian", "08:30");
        browser.type("Tindakan yang tidak aman", "tidak ada");
        browser.type("Keadaan yang tidak aman", "muatan tidak diikat");
        browser.type("Corak kejadian", "tertimpa");
        browser.type("Sumber cedera", "muatan truk");
        browser.type("Siapa membawa formulir apa", "Formulir 3 KK1, dibawa istrinya.");
        browser.pressTwice("Catat laporan");
        browser.awaitText("Laporan telah dicatat.");
    }

    private static void recordsTheDeath(Browser browser) {
        browser.press("Isi formulir");
        browser.type("Tanggal surat", World.today().minusDays(1).toString());
        browser.type("Jam surat", "10:00");
        browser.choose("Hasil menurut dokter", "Meninggal dunia");
        browser.type("Tanggal meninggal dunia", World.today().minusDays(1).toString());
        browser.press("Tambah anak");
        browser.type("Tanggal lahir anak", World.today().minusYears(8).toString());
        browser.choose("Jenjang sekolah", "TK atau SD");
        browser.type("Beasiswa jenjang ini sudah dibayar (tahun)", "0");
        browser.panel("Anak yang bersekolah").tick("Anak ini belum menikah dan belum bekerja.");
        browser.type("Siapa membawa formulir apa", "Formulir 3a KK2, dibawa istrinya.");
        browser.pressTwice("Catat laporan");
        browser.awaitText("Anak untuk beasiswa");
    }

    private static void seesThePapersAndRecordsTheHeirsAccount(Browser browser, Person.BankAccount heir) {
        var papers = browser.panel("Catat bukti di atas kertas");
        papers.tick("Surat dokter");
        papers.tick("Akta kematian");
        papers.tick("Surat ahli waris");
        papers.type(REASON, "Asli diperlihatkan istrinya di loket.");
        papers.press("Catat bukti di atas kertas");
        browser.awaitText("Menunggu petugas");
        var account = browser.panel("Rekening ahli waris");
        account.type("Kode bank (tiga angka)", heir.bankCode());
        account.type("Nomor rekening", heir.number());
        account.type("Nama pemilik rekening", HEIR);
        account.press("Catat rekening ahli waris");
        browser.awaitText("*" + heir.number().substring(heir.number().length() - 4));
    }

    private static void approves(World world, String officer, String path, String reason) {
        try (Browser browser = Browser.atDesk()) {
            BrowserLogin.ofStaff(browser, world, officer, path);
            var decision = browser.panel(DECISION);
            for (String finding : new String[] {
                "Bekerja saat kejadian",
                "Iuran JKK dibayar",
                "Di tempat kerja atau jalan yang biasa dilalui",
                "Untuk keperluan kerja"
            }) {
                decision.tick(finding);
            }
            decision.type(REASON, reason);
            decision.press("Setujui");
            browser.awaitText(reason);
        }
    }
}
