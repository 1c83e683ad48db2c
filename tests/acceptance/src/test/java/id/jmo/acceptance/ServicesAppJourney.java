package id.jmo.acceptance;

import static id.jmo.world.ComplaintCase.approves;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.AccidentCase;
import id.jmo.world.ComplaintCase;
import id.jmo.world.World;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Complaints and accidents in the member app, with photos, on the real suite. */
@Journey
@Tag("browser")
class ServicesAppJourney {

    private static final long BALANCE = 9_600_000;
    private static final String JPEG = "image/jpeg";
    private static final String RIGHT_NAME = "PESERTHA WIDJAJA";
    private static final String OFFICER = "complaints1";

    @Test
    void a_complaint_with_a_photo_is_corrected_before_the_members_eyes_and_the_claim_opens(World world) {
        var person = world.newMember()
                .withBalance(BALANCE)
                .whoseNameInTheRegistryIs(RIGHT_NAME)
                .join();
        var app = world.app(person).onceTheFactsHaveArrived(BALANCE);
        try (Browser browser = Browser.start()) {
            BrowserLogin.ofMember(browser, world, person);
            browser.press("Semua layanan");
            browser.press("Pengaduan");
            browser.press("Buat pengaduan");
            browser.see("complaint-kinds");
            browser.press("Koreksi data");
            browser.type("Nama yang benar", RIGHT_NAME);
            browser.type("Apa yang terjadi?", "Nama saya di kartu peserta tidak sama dengan KTP.");
            browser.attach("ktp.jpg", JPEG, World.portrait("grace"));
            browser.awaitText("Lihat ktp.jpg");
            browser.see("complaint-form");
            browser.pressTwice("Kirim pengaduan");
            browser.awaitText("Menunggu petugas");
            assertThat(app.http().get("/api/v1/complaints").must(200).body().path("items"))
                    .hasSize(1);

            var id = browser.address().replaceAll(".*/", "");
            ComplaintCase.known(world, app, id)
                    .inWorkOf(OFFICER)
                    .decides(OFFICER, "Nama Anda sudah kami perbaiki.", approves("NAME"))
                    .must(200);

            browser.awaitText("Nama Anda sudah kami perbaiki.");
            browser.awaitText("Data Anda sudah diperbaiki");
            browser.see("complaint-corrected");
            app.onceEligible();
            browser.press("Periksa klaim JHT");
            browser.awaitText("Semua syarat terpenuhi");
            assertThat(browser.violations()).isEmpty();
        }
    }

    @Test
    void an_accident_is_notified_with_a_photo_and_followed(World world) {
        var person = world.newMember()
                .withBalance(BALANCE)
                .whoWorksFor(AccidentCase.EMPLOYER_NUMBER)
                .join();
        world.app(person).onceTheFactsHaveArrived(BALANCE);
        try (Browser browser = Browser.start()) {
            BrowserLogin.ofMember(browser, world, person);
            browser.press("Semua layanan");
            browser.press("Kecelakaan kerja");
            browser.press("Laporkan kecelakaan saya");
            browser.choose("Apa yang terjadi?", "Kecelakaan kerja");
            browser.type("Tanggal kejadian", World.today().minusDays(1).toString());
            browser.type("Jam kejadian", "08:30");
            browser.type("Tempat kejadian", "Pabrik Cakrawala, lini 3");
            browser.type("Bagaimana kejadiannya?", "Jari terjepit saat membersihkan mesin pres.");
            browser.type("Apa penyebabnya?", "Mesin pres");
            browser.type("Nama", person.name());
            browser.type("Nomor telepon", person.phone());
            browser.see("accident-form");
            browser.pressTwice("Kirim laporan");
            browser.awaitText("Kecelakaan diberitahukan");

            browser.attach("surat-dokter.jpg", JPEG, World.portrait("grace"));
            browser.awaitText("Lihat surat-dokter.jpg");
            browser.awaitText("Bukti diterima");
            browser.see("accident");
            assertThat(browser.violations()).isEmpty();
        }
    }

    @Test
    void an_independent_worker_reports_both_stages_in_the_app(World world) {
        var person = world.newMember().withBalance(0).whoIsIndependent().join();
        var accident = AccidentCase.notified(world, person, Duration.ofHours(30));
        var app = world.app(person).http();
        String path = "/api/v1/accidents/" + accident.id();
        String number = app.get(path).must(200).text("number");
        try (Browser browser = Browser.start()) {
            BrowserLogin.ofMember(browser, world, person);
            browser.press("Semua layanan");
            browser.press("Kecelakaan kerja");
            browser.press("Kecelakaan kerja " + number);
            browser.press("Laporkan tahap I");
            browser.type("Alamat tempat kerja", "Pasar Senen, kios 12");
            browser.type("Nama kontak", "Rina");
            browser.type("Nomor telepon kontak", "081234567890");
            browser.choose("Jenis kelamin", "Perempuan");
            browser.type("Alamat rumah", "Jl. Melati 3, Bekasi");
            browser.type("Nomor ponsel Anda", person.phone());
            browser.type("Pekerjaan", "Pedagang");
            browser.type("Bidang usaha", "Warung");
            browser.type("Bekerja di situ sejak", World.today().minusYears(3).toString());
            browser.choose("Dihitung", "Bulanan");
            browser.type("Jumlah", "3000000");
            browser.choose("Di mana?", "Di tempat kerja");
            browser.choose("Sedang apa?", "Bekerja");
            browser.type("Alamat kejadian", "Pasar Senen, kios 12");
            browser.type("Jam kejadian", "00:30");
            browser.type("Tindakan yang tidak aman", "tidak ada");
            browser.type("Keadaan yang tidak aman", "lantai licin");
            browser.type("Corak kejadian", "terjatuh");
            browser.type("Sumber cedera", "lantai");
            browser.see("accident-stage-one");
            browser.pressTwice("Kirim laporan tahap I");
            browser.awaitText("Tahap I dilaporkan");

            browser.press("Laporkan tahap II");
            browser.type("Tanggal surat", World.today().minusDays(1).toString());
            browser.type("Jam surat", "16:00");
            browser.choose("Hasil menurut dokter", "Sembuh tanpa cacat");
            browser.type("Tidak bekerja sejak", World.today().minusDays(1).toString());
            browser.type("Sampai dengan", World.today().toString());
            browser.see("accident-stage-two");
            browser.pressTwice("Kirim laporan tahap II");
            browser.awaitText("Tahap II dilaporkan");
            assertThat(app.get(path).must(200).text("status")).isEqualTo("AWAITING_EVIDENCE");
            assertThat(browser.violations()).isEmpty();
        }
    }
}
