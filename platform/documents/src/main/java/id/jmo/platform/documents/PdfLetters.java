package id.jmo.platform.documents;

import id.jmo.platform.documents.Letter.Check;
import id.jmo.platform.documents.Letter.Part;
import id.jmo.platform.documents.TaggedPages.Text;
import id.jmo.platform.documents.TaggedTable.Cell;
import id.jmo.platform.documents.TaggedTable.Grid;
import id.jmo.platform.values.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.BaseFont;

/**
 * Prints letters as tagged PDF (PDF/UA-1): a screen reader finds headings, tables with their header cells, the language, and a
 * text in place of the QR code. The font is DejaVu Sans, of which each file carries the letters that it uses, so that it looks
 * the same everywhere; its licence lies beside it. The same letter gives the same text, not the same bytes.
 */
public final class PdfLetters {

    private static final float QR_SIDE = 90;
    /** A code that nobody types is long, and its modules must not become too small to be read. */
    private static final float LONG_QR_SIDE = 140;

    private static final int LONG_QR_PIXELS = 900;
    private static final float LEADING = 1.4f;
    private static final float CELL_SIZE = 9;
    private static final float CELL_PADDING = 4;
    /** A heading and the beginning of what it is above. */
    private static final float HEADING_WITH_NEXT = 60;

    private static final Color GREEN = new Color(0x1b, 0x6e, 0x3c);
    private static final Color RULE = new Color(0xcc, 0xcc, 0xcc);
    private static final Grid FACTS = new Grid(new float[] {3, 7}, Set.of(), 2, null, true);

    /** The words that every letter has, by their English name. */
    private static final Map<Language, Map<String, String>> WORDS = Map.of(
            Language.INDONESIAN,
            Map.of(
                    "number", "Nomor",
                    "date", "Tanggal",
                    "subject", "Perihal",
                    "to", "Kepada Yth.",
                    "check", "Periksa keaslian surat ini di alamat berikut, atau pindai kode ini.",
                    "scan", "Pindai kode ini untuk memeriksa keasliannya.",
                    "code", "Kode verifikasi",
                    "qr", "Kode QR",
                    "page", "Halaman"),
            Language.ENGLISH,
            Map.of(
                    "number", "Number",
                    "date", "Date",
                    "subject", "Subject",
                    "to", "To",
                    "check", "Check that this letter is genuine at this address, or scan the code.",
                    "scan", "Scan the code to check that this is genuine.",
                    "code", "Verification code",
                    "qr", "QR code",
                    "page", "Page"));

    private final BaseFont regular;
    private final BaseFont bold;

    PdfLetters() {
        this.regular = font(DocumentFont.REGULAR);
        this.bold = font(DocumentFont.BOLD);
    }

    private static BaseFont font(DocumentFont font) {
        try {
            BaseFont read = BaseFont.createFont(
                    font.fileName(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, font.bytes(), null);
            read.setSubset(true);
            // PDF/UA-1 (7.21.4.2) allows a list of the characters only if it is complete, which the library's is not.
            read.setIncludeCidSet(false);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter as a PDF of A4 pages. Its title and language are in the file's properties, and no name. */
    public byte[] print(Letter letter) {
        Map<String, String> words = Objects.requireNonNull(WORDS.get(letter.language()));
        TaggedPages pages = new TaggedPages(
                letter.subject(),
                letter.number(),
                letter.language().code(),
                page -> new Text(letter.number() + " · " + word(words, "page") + " " + page, new Font(regular, 8)));
        letterhead(pages);
        reference(pages, letter, words);
        addressee(pages, letter, words);
        letter.parts().forEach(part -> print(pages, part));
        end(pages, letter, words);
        return pages.finished();
    }

    private void letterhead(TaggedPages pages) {
        pages.text(
                TaggedPages.P, new Text("JMO · BPJS Ketenagakerjaan", new Font(bold, 13, Font.NORMAL, GREEN)), LEADING);
        pages.space(8);
        pages.rule(GREEN, 1.5f);
        pages.space(16);
    }

    /** The subject is the heading of the letter. */
    private void reference(TaggedPages pages, Letter letter, Map<String, String> words) {
        DateTimeFormatter date =
                DateTimeFormatter.ofPattern("d MMMM uuuu", letter.language().locale());
        new TaggedTable(pages, FACTS, List.of())
                .print(List.of(
                        fact(word(words, "number"), letter.number()),
                        fact(word(words, "date"), date.format(letter.issuedOn())),
                        List.of(
                                new Cell(plain(word(words, "subject"), regular)),
                                new Cell(plain(letter.subject(), bold), TaggedPages.H1))));
        pages.space(12);
    }

    private void addressee(TaggedPages pages, Letter letter, Map<String, String> words) {
        if (!letter.addressee().isEmpty()) {
            pages.text(
                    TaggedPages.P,
                    plain(word(words, "to") + "\n" + String.join("\n", letter.addressee()), regular),
                    LEADING);
        }
        pages.space(14);
    }

    private void print(TaggedPages pages, Part part) {
        switch (part) {
            case Part.Heading heading -> {
                pages.keepTogether(HEADING_WITH_NEXT);
                pages.space(8);
                pages.text(TaggedPages.H2, new Text(heading.text(), new Font(bold, 11)), LEADING);
                pages.space(6);
            }
            case Part.Paragraph paragraph -> {
                pages.text(TaggedPages.P, plain(paragraph.text(), regular), LEADING);
                pages.space(8);
            }
            case Part.Facts facts -> {
                new TaggedTable(pages, FACTS, List.of())
                        .print(facts.facts().stream()
                                .map(fact -> fact(fact.name(), fact.value()))
                                .toList());
                pages.space(12);
            }
            case Part.Table table -> {
                Grid grid = new Grid(widths(table), table.figures(), CELL_PADDING, RULE, false);
                new TaggedTable(pages, grid, row(table.columns(), bold))
                        .print(table.rows().stream()
                                .map(row -> row(row, regular))
                                .toList());
                pages.space(12);
            }
        }
    }

    private List<Cell> fact(String name, String value) {
        return List.of(new Cell(plain(name, regular)), new Cell(plain(value, bold)));
    }

    private float[] widths(Part.Table table) {
        float[] needed = new float[table.columns().size()];
        for (int column = 0; column < needed.length; column++) {
            int of = column;
            // A heading may be broken between its words.
            double heading = Arrays.stream(table.columns().get(column).split(" "))
                    .mapToDouble(word -> bold.getWidthPoint(word, CELL_SIZE))
                    .max()
                    .orElse(0);
            double cells = table.rows().stream()
                    .flatMap(row -> row.get(of).lines())
                    .mapToDouble(line -> regular.getWidthPoint(line, CELL_SIZE))
                    .max()
                    .orElse(0);
            needed[column] = (float) Math.ceil(Math.max(heading, cells)) + 2 * CELL_PADDING + 1;
        }
        return ColumnWidths.fit(needed, TaggedPages.WIDTH);
    }

    private static List<Cell> row(List<String> texts, BaseFont font) {
        return texts.stream()
                .map(text -> new Cell(new Text(text, new Font(font, CELL_SIZE))))
                .toList();
    }

    private static Text plain(String text, BaseFont font) {
        return new Text(text, new Font(font, 10));
    }

    /** Who answers for the letter, and how it is checked: together on one page. */
    private void end(TaggedPages pages, Letter letter, Map<String, String> words) {
        Text signatory = plain(String.join("\n", letter.signatory()), bold);
        float checked = letter.check()
                .map(check -> check.code() == null ? LONG_QR_SIDE : QR_SIDE)
                .orElse(0f);
        pages.space(16);
        pages.keepTogether(pages.height(signatory, LEADING, TaggedPages.WIDTH) + 18 + checked);
        pages.text(TaggedPages.P, signatory, LEADING);
        letter.check().ifPresent(check -> {
            pages.space(18);
            pages.rule(RULE, 0.5f);
            pages.space(2);
            check(pages, check, words);
        });
    }

    private void check(TaggedPages pages, Check check, Map<String, String> words) {
        boolean typed = check.code() != null;
        // Small enough that a code, which somebody may have to type, is on one line.
        Text text = new Text(
                typed
                        ? word(words, "check") + "\n" + check.url() + "\n" + word(words, "code") + ":\n" + check.code()
                        : word(words, "scan"),
                new Font(regular, 9));
        pages.figureBeside(
                typed ? qr(QrCode.of(check.url()), QR_SIDE) : qr(QrCode.of(check.url(), LONG_QR_PIXELS), LONG_QR_SIDE),
                word(words, "qr") + ": " + check.url(),
                text);
    }

    private static Image qr(BufferedImage code, float side) {
        try {
            Image picture = Image.getInstance(code, null);
            picture.scaleToFit(side, side);
            return picture;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String word(Map<String, String> words, String name) {
        return Objects.requireNonNull(words.get(name));
    }
}
