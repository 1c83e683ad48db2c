package id.jmo.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.platform.documents.Letter.Check;
import id.jmo.platform.documents.Letter.Fact;
import id.jmo.platform.documents.Letter.Part;
import id.jmo.platform.testsupport.QrScanner;
import id.jmo.platform.values.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfLettersTest {

    private static final String URL =
            "https://jmo.example/api/v1/accidents/guarantees/AQGSAAAAAHAAgAAAAAAAoAEAAFEXkVZ0b2tlbl9vZl90ZXN0";

    private final PdfLetters letters = new PdfLetters();

    @Test
    void a_letter_says_everything_in_its_language() throws Exception {
        String text = text(letters.print(letter(Language.INDONESIAN, parts())));

        assertThat(text)
                .contains("Nomor", "SP1/2026/000123", "28 November 2026", "Perihal", "Peringatan pertama")
                .contains("Kepada Yth.", "PT Maju Bersama", "NPP", "JS001583", "Iuran", "Rp1.200.000")
                .contains("Périksa – é “ya” ≤ 10", "Kepala Kantor Cabang", "Kode verifikasi:\nKODE-1", "Halaman 1");
        assertThat(text(letters.print(letter(Language.ENGLISH, parts()))))
                .contains("Number", "28 November 2026", "Subject", "Verification code:\nKODE-1", "Page 1");
    }

    @Test
    void the_font_is_in_the_file() throws Exception {
        try (PDDocument document = Loader.loadPDF(letters.print(letter(Language.INDONESIAN, parts())))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts)
                    .isNotEmpty()
                    .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Peringatan pertama");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void a_telephone_reads_the_address_from_the_page() throws Exception {
        assertThat(scanned(letters.print(letter(Language.INDONESIAN, parts())))).isEqualTo(URL);
    }

    private static String scanned(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return QrScanner.read(new PDFRenderer(document).renderImageWithDPI(0, 200));
        }
    }

    @Test
    void the_code_stands_on_a_line_of_its_own_whatever_it_is() throws Exception {
        for (String code : List.of("w".repeat(50), "AZ09-_".repeat(8) + "AZ", "m-".repeat(25))) {
            Letter letter = new Letter(
                    Language.INDONESIAN,
                    "1",
                    LocalDate.of(2026, 11, 28),
                    List.of(),
                    "Isi",
                    parts(),
                    List.of(),
                    Optional.of(new Check(URL, code)));

            assertThat(text(letters.print(letter)).lines().map(String::strip)).contains(code);
        }
    }

    @Test
    void a_code_that_nobody_types_is_printed_as_qr_code_alone() throws Exception {
        String url = URL + "a".repeat(250);
        byte[] file = letters.print(new Letter(
                Language.ENGLISH,
                "1",
                LocalDate.of(2026, 11, 28),
                List.of(),
                "Card",
                parts(),
                List.of(),
                Optional.of(new Check(url, null))));

        assertThat(text(file)).contains("Scan the code").doesNotContain("https://", "Verification code");
        assertThat(scanned(file)).isEqualTo(url);
    }

    @Test
    void a_long_table_continues_on_further_pages_under_its_headings() throws Exception {
        List<List<String>> rows = IntStream.range(0, 200)
                .mapToObj(i -> List.of("Baris " + i, "Rp" + i))
                .toList();
        byte[] file = letters.print(
                letter(Language.INDONESIAN, List.of(new Part.Table(List.of("Bulan laporan", "Jumlah"), rows))));

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(text(file)).contains("Baris 0", "Baris 199", "Halaman 4");
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("Bulan laporan");
        }
    }

    @Test
    void a_letter_without_addressee_signatory_and_check_is_printed_too() throws Exception {
        Letter bare = new Letter(
                Language.INDONESIAN,
                "1",
                LocalDate.of(2026, 11, 28),
                List.of(),
                "Isi",
                List.of(new Part.Paragraph("Teks")),
                List.of(),
                Optional.empty());

        assertThat(text(letters.print(bare))).contains("Teks").doesNotContain("Kepada", "verifikasi");
        assertThat(bare).hasToString("(letter 1)");
    }

    @Test
    void what_is_no_letter_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Part.Table(List.of("a", "b"), List.of(List.of("only one"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letter(Language.INDONESIAN, Collections.nCopies(5_001, new Part.Paragraph("x"))));
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(5_000)));
    }

    private static Letter letter(Language language, List<? extends Part> parts) {
        return new Letter(
                language,
                "SP1/2026/000123",
                LocalDate.of(2026, 11, 28),
                List.of("PT Maju Bersama", "Jl. Evakuasi 11B", "Cirebon"),
                "Peringatan pertama",
                List.copyOf(parts),
                List.of("Kepala Kantor Cabang", "Cirebon"),
                Optional.of(new Check(URL, "KODE-1")));
    }

    private static List<Part> parts() {
        return List.of(
                new Part.Heading("Dasar"),
                new Part.Paragraph("Périksa – é “ya” ≤ 10 hari kerja.\nBaris kedua."),
                new Part.Facts(List.of(new Fact("NPP", "JS001583"))),
                new Part.Table(List.of("Bulan", "Iuran"), List.of(List.of("Januari", "Rp1.200.000"))));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
