package id.jmo.platform.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.documents.Letter.Check;
import id.jmo.platform.documents.Letter.Fact;
import id.jmo.platform.documents.Letter.Part;
import id.jmo.platform.values.Language;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What a screen reader finds in a letter: PDF/UA-1 (ISO 14289-1). */
class AccessibleLettersTest {

    private static final String URL = "https://jmo.example/check/KODE-1";

    private final PdfLetters letters = new PdfLetters();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_validator_of_pdf_ua_finds_no_fault(Language language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] file = letters.print(letter(language, parts()));

        try (PDFAParser parsed =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parsed);
            assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
            assertThat(result.getTestAssertions())
                    .extracting(TestAssertion::getMessage)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"INDONESIAN, id", "ENGLISH, en"})
    void the_file_says_its_language_and_title_and_that_it_is_tagged(Language language, String code) throws Exception {
        try (PDDocument document = Loader.loadPDF(letters.print(letter(language, parts())))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo(code);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>")
                    .contains(">Iuran &amp; denda &lt;2026&gt;</rdf:li>");
            assertThat(catalog.getStructureTreeRoot().getParentTree()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everything_is_read_once_in_the_order_of_the_letter(Language language) throws Exception {
        try (PDDocument document = Loader.loadPDF(letters.print(letter(language, parts())))) {
            TaggedContent content = new TaggedContent(document);

            assertThat(content.untagged()).isEmpty();
            assertThat(content.artifacts()).anySatisfy(foot -> assertThat(foot).startsWith("SP1/2026/000123 · "));
            assertThat(content.text(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsSubsequence(
                            "JMO · BPJS Ketenagakerjaan",
                            "SP1/2026/000123",
                            "Iuran & denda <2026>",
                            "PT Maju Bersama",
                            "Dasar",
                            "Périksa – é “ya” ≤ 10 hari kerja.",
                            "JS001583",
                            "Januari",
                            "Rp1.200.000",
                            "Februari",
                            "Rp900",
                            "Kepala Kantor Cabang",
                            "KODE-1")
                    .doesNotContain("Halaman", "Page");
            assertThat(TaggedContent.children(
                            document.getDocumentCatalog().getStructureTreeRoot(), PDStructureElement::getStructureType))
                    .containsExactly("Document");
        }
    }

    @Test
    void the_subject_is_the_heading_of_the_letter_and_its_parts_have_headings_below_it() throws Exception {
        try (PDDocument document = Loader.loadPDF(letters.print(letter(Language.INDONESIAN, parts())))) {
            TaggedContent content = new TaggedContent(document);

            assertThat(content.texts("H1")).containsExactly("Iuran & denda <2026>");
            assertThat(content.texts("H2")).containsExactly("Dasar");
            assertThat(content.texts("P")).anySatisfy(text -> assertThat(text).contains("Baris kedua."));
        }
    }

    @Test
    void every_table_says_which_cells_are_headers_and_of_what() throws Exception {
        try (PDDocument document = Loader.loadPDF(letters.print(letter(Language.INDONESIAN, parts())))) {
            TaggedContent content = new TaggedContent(document);

            assertThat(content.rows())
                    .containsSequence(
                            List.of("TH:NPP", "TD:JS001583"),
                            List.of("TH:Bulan", "TH:Iuran"),
                            List.of("TD:Januari", "TD:Rp1.200.000"),
                            List.of("TD:Februari", "TD:Rp900"),
                            List.of("TD:", "TD:Rp0"));
            assertThat(content.elements("TH").stream().collect(Collectors.groupingBy(AccessibleLettersTest::scope)))
                    .satisfies(scopes -> {
                        assertThat(scopes.get("Column").stream().map(content::text))
                                .containsExactly("Bulan", "Iuran");
                        assertThat(scopes.get("Row").stream().map(content::text))
                                .containsExactly("Nomor", "Tanggal", "Perihal", "NPP");
                    });
        }
    }

    private static String scope(PDStructureElement header) {
        return header.getCOSObject().getCOSDictionary(COSName.A).getNameAsString("Scope");
    }

    @ParameterizedTest
    @CsvSource({"INDONESIAN, Kode QR", "ENGLISH, QR code"})
    void the_code_that_a_telephone_scans_has_a_text_in_its_place(Language language, String words) throws Exception {
        try (PDDocument document = Loader.loadPDF(letters.print(letter(language, parts())))) {
            assertThat(new TaggedContent(document).elements("Figure"))
                    .singleElement()
                    .extracting(PDStructureElement::getAlternateDescription)
                    .isEqualTo(words + ": " + URL);
        }
    }

    @Test
    void headings_that_are_repeated_on_further_pages_are_read_once_and_no_row_is_lost() throws Exception {
        List<List<String>> rows = IntStream.range(0, 200)
                .mapToObj(i -> List.of("Baris " + i, "Rp" + i))
                .toList();
        byte[] file = letters.print(letter(
                Language.INDONESIAN, List.of(new Part.Table(List.of("Bulan laporan", "Jumlah"), rows, Set.of(1)))));

        try (PDDocument document = Loader.loadPDF(file)) {
            TaggedContent content = new TaggedContent(document);
            assertThat(content.texts("TH").stream().filter("Bulan laporan"::equals))
                    .hasSize(1);
            assertThat(content.artifacts().stream().filter("Bulan laporan"::equals))
                    .hasSize(document.getNumberOfPages() - 1);
            assertThat(content.rows().subList(4, 204))
                    .isEqualTo(rows.stream()
                            .map(row -> List.of("TD:" + row.getFirst(), "TD:" + row.getLast()))
                            .toList());
            assertThat(content.elements("Table")).hasSize(2);
        }
    }

    @Test
    void a_text_and_a_row_that_are_longer_than_a_page_go_on_on_the_next_as_one() throws Exception {
        String longText = IntStream.range(0, 120).mapToObj(i -> "kalimat" + i).collect(Collectors.joining("\n"));
        byte[] file = letters.print(letter(
                Language.INDONESIAN,
                List.of(new Part.Paragraph(longText), new Part.Facts(List.of(new Fact("Isi", longText))))));

        try (PDDocument document = Loader.loadPDF(file)) {
            TaggedContent content = new TaggedContent(document);
            String whole = longText.replace("\n", "");
            assertThat(content.texts("P")).contains(whole);
            assertThat(content.rows()).contains(List.of("TH:Isi", "TD:" + whole));
        }
    }

    @Test
    void amounts_end_at_the_right_edge_of_their_column() throws Exception {
        try (PDDocument document = Loader.loadPDF(letters.print(letter(Language.INDONESIAN, parts())))) {
            List<Float> ends = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (text.matches("Rp[0-9.]+")) {
                        TextPosition last = positions.getLast();
                        ends.add(last.getXDirAdj() + last.getWidthDirAdj());
                    }
                }
            }.getText(document);

            assertThat(ends)
                    .hasSize(3)
                    .allSatisfy(end -> assertThat(end).isCloseTo(ends.getFirst(), Offset.offset(0.5f)));
        }
    }

    private static Letter letter(Language language, List<? extends Part> parts) {
        return new Letter(
                language,
                "SP1/2026/000123",
                LocalDate.of(2026, 11, 28),
                List.of("PT Maju Bersama", "Cirebon"),
                "Iuran & denda <2026>",
                List.copyOf(parts),
                List.of("Kepala Kantor Cabang"),
                Optional.of(new Check(URL, "KODE-1")));
    }

    private static List<Part> parts() {
        return List.of(
                new Part.Heading("Dasar"),
                new Part.Paragraph("Périksa – é “ya” ≤ 10 hari kerja.\nBaris kedua."),
                new Part.Facts(List.of(new Fact("NPP", "JS001583"))),
                new Part.Table(
                        List.of("Bulan", "Iuran"),
                        List.of(List.of("Januari", "Rp1.200.000"), List.of("Februari", "Rp900"), List.of("", "Rp0")),
                        Set.of(1)));
    }
}
