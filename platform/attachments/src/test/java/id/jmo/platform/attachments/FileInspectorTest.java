package id.jmo.platform.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.platform.attachments.AttachmentRefused.Fault;
import id.jmo.platform.attachments.FileInspector.Inspected;
import id.jmo.platform.photos.PhotoHeader;
import id.jmo.platform.testsupport.HeaderBytes;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FileInspectorTest {

    private final FileInspector inspector = new FileInspector(new AttachmentProperties(
            5,
            DataSize.ofMegabytes(6),
            100_000_000,
            Duration.ofDays(1),
            Duration.ofMinutes(1),
            2,
            Duration.ofMinutes(1)));

    @Test
    void a_photo_is_kept_without_the_place_where_it_was_taken_and_turned_as_before() throws Exception {
        byte[] sent = SampleFiles.jpegWithPosition();
        assertThat(new String(sent, ISO_8859_1)).contains(SampleFiles.PLACE);

        Inspected kept = inspector.inspect("KTP saya.jpg", sent);

        assertThat(kept.type()).isEqualTo(AttachmentType.JPEG);
        assertThat(kept.metadataRemoved()).isTrue();
        assertThat(new String(kept.kept(), ISO_8859_1)).doesNotContain(SampleFiles.PLACE, "GPS", "<script");
        assertThat(PhotoHeader.read(kept.kept()).orientation()).isEqualTo(6);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.kept())).getWidth())
                .isEqualTo(64);
    }

    @Test
    void of_a_png_the_picture_alone_is_kept() throws Exception {
        Inspected kept = inspector.inspect("scan.PNG", SampleFiles.pngWithText());

        assertThat(kept.type()).isEqualTo(AttachmentType.PNG);
        assertThat(kept.metadataRemoved()).isTrue();
        assertThat(new String(kept.kept(), ISO_8859_1)).doesNotContain(SampleFiles.PLACE);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.kept())).getHeight())
                .isEqualTo(48);
    }

    @Test
    void a_pdf_is_kept_as_it_is() {
        byte[] pdf = SampleFiles.pdf();

        assertThat(inspector.inspect("surat.pdf", pdf).kept()).isSameAs(pdf);
        assertThat(inspector.inspect("surat.pdf", SampleFiles.pdfWithLink()).type())
                .isEqualTo(AttachmentType.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\3\4 a zip or a Word document",
                "MZ a program",
                "GIF89a",
                "<html><script>",
                "%!PS-Adobe",
                " %PDF-1.7"
            })
    void what_is_neither_photo_nor_pdf_is_refused_whatever_its_name(String content) {
        refused("foto.jpg", content.getBytes(UTF_8), Fault.NOT_SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({"surat.pdf", "foto.png", "foto.jpg.exe", "foto.html", "KTP.heic"})
    void a_name_that_claims_another_kind_of_file_is_refused(String name) {
        refused(name, SampleFiles.jpeg(), Fault.NAME_LIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foto.JPG", "foto.jpeg", "foto", "", "Surat no. 12", "dr. Agus"})
    void a_name_that_claims_nothing_else_is_let_through(String name) {
        assertThat(inspector.inspect(name, SampleFiles.jpeg()).type()).isEqualTo(AttachmentType.JPEG);
    }

    @Test
    void files_that_are_too_large_empty_or_damaged_are_refused() {
        refused("foto.jpg", new byte[6 * 1024 * 1024 + 1], Fault.TOO_LARGE);
        refused("foto.jpg", new byte[0], Fault.UNREADABLE);
        refused("foto.jpg", Arrays.copyOf(SampleFiles.jpeg(), 300), Fault.UNREADABLE);
        refused("foto.jpg", HeaderBytes.jpeg(20_000, 10_000, 3), Fault.TOO_MANY_PIXELS);
        refused("surat.pdf", Arrays.copyOf(SampleFiles.pdf(), 100), Fault.UNREADABLE);
    }

    @Test
    void a_pdf_that_does_something_or_carries_other_files_is_refused() {
        refused("surat.pdf", SampleFiles.pdfWithScript(), Fault.ACTIVE_CONTENT);
        refused("surat.pdf", SampleFiles.pdfWithLaunch(), Fault.ACTIVE_CONTENT);
        refused("surat.pdf", SampleFiles.pdfWithFile(), Fault.ACTIVE_CONTENT);
        refused("surat.pdf", SampleFiles.pdfWithPassword(), Fault.PASSWORD);
    }

    @Test
    void a_pdf_whose_objects_expand_beyond_reason_is_refused_before_they_do() {
        refused("surat.pdf", SampleFiles.pdfBomb("/ObjStm"), Fault.UNREADABLE);
        refused("surat.pdf", SampleFiles.pdfBomb("/Obj#53tm"), Fault.UNREADABLE);
    }

    @Test
    void broken_files_are_refused_and_break_nothing() {
        Random random = new Random(14);
        for (byte[] whole :
                new byte[][] {SampleFiles.jpegWithPosition(), SampleFiles.pngWithText(), SampleFiles.pdf()}) {
            for (int i = 0; i < 300; i++) {
                byte[] broken = whole.clone();
                for (int hit = 0; hit < 4; hit++) {
                    broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
                }
                try {
                    assertThat(inspector.inspect("berkas", broken).kept()).isNotEmpty();
                } catch (AttachmentRefused refused) {
                    assertThat(refused.fault()).isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "'C:\\Users\\agus\\KTP.jpg', KTP.jpg",
        "'foto\u202Egpj.exe', fotogpj.exe",
        "'a\u0000b\r\n.pdf', ab.pdf",
        "'', lampiran",
        "'///', lampiran"
    })
    void a_files_name_has_no_path_and_no_characters_that_deceive(String sent, String safe) {
        assertThat(FileNames.safe(sent)).isEqualTo(safe);
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileNames.safe("a".repeat(300) + ".jpg")).hasSize(120).endsWith("a.jpg");
    }

    private void refused(String name, byte[] content, Fault fault) {
        assertThatExceptionOfType(AttachmentRefused.class)
                .isThrownBy(() -> inspector.inspect(name, content))
                .extracting(AttachmentRefused::fault)
                .isEqualTo(fault);
    }
}
