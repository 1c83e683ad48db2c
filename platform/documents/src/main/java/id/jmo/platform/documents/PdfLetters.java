package id.jmo.platform.documents;

import id.jmo.platform.documents.Letter.Check;
import id.jmo.platform.documents.Letter.Part;
import id.jmo.platform.values.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Prints letters as PDF. The font is DejaVu Sans, of which each file carries the letters that it uses, so that it looks
 * the same everywhere; its licence lies beside it. The same letter gives the same text, not the same bytes.
 */
public final class PdfLetters {

    private static final float MARGIN = 56;
    private static final float QR_SIDE = 90;
    /** A code that nobody types is long, and its modules must not become too small to be read. */
    private static final float LONG_QR_SIDE = 140;

    private static final int LONG_QR_PIXELS = 900;
    private static final float LEADING = 1.4f;
    private static final Color GREEN = new Color(0x1b, 0x6e, 0x3c);
    private static final Color RULE = new Color(0xcc, 0xcc, 0xcc);

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
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter as a PDF of A4 pages. Its title and language are in the file's properties, and no name. */
    public byte[] print(Letter letter) {
        Map<String, String> words = Objects.requireNonNull(WORDS.get(letter.language()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, file);
        writer.setPageEvent(new PageNumbers(letter.number(), words));
        document.addTitle(letter.subject());
        document.addSubject(letter.number());
        document.setDocumentLanguage(letter.language().code());
        document.open();
        document.add(letterhead());
        document.add(reference(letter, words));
        document.add(addressee(letter, words));
        letter.parts().forEach(part -> document.add(element(part)));
        document.add(end(letter, words));
        document.close();
        return file.toByteArray();
    }

    private Element letterhead() {
        PdfPCell cell = new PdfPCell(new Phrase("JMO · BPJS Ketenagakerjaan", new Font(bold, 13, Font.NORMAL, GREEN)));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(GREEN);
        cell.setBorderWidth(1.5f);
        cell.setPaddingBottom(8);
        PdfPTable head = whole(1);
        head.addCell(cell);
        head.setSpacingAfter(16);
        return head;
    }

    private Element reference(Letter letter, Map<String, String> words) {
        DateTimeFormatter date =
                DateTimeFormatter.ofPattern("d MMMM uuuu", letter.language().locale());
        return facts(List.of(
                new Letter.Fact(word(words, "number"), letter.number()),
                new Letter.Fact(word(words, "date"), date.format(letter.issuedOn())),
                new Letter.Fact(word(words, "subject"), letter.subject())));
    }

    private Element addressee(Letter letter, Map<String, String> words) {
        Paragraph lines = paragraph("");
        if (!letter.addressee().isEmpty()) {
            lines.add(word(words, "to") + "\n");
            lines.add(String.join("\n", letter.addressee()));
        }
        lines.setSpacingAfter(14);
        return lines;
    }

    private Element element(Part part) {
        return switch (part) {
            case Part.Heading heading -> heading(heading.text());
            case Part.Paragraph text -> paragraph(text.text());
            case Part.Facts facts -> facts(facts.facts());
            case Part.Table table -> table(table);
        };
    }

    private Paragraph heading(String text) {
        Paragraph heading = new Paragraph(text, new Font(bold, 11));
        heading.setSpacingBefore(8);
        heading.setSpacingAfter(4);
        return heading;
    }

    private Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph(text, new Font(regular, 10));
        paragraph.setMultipliedLeading(LEADING);
        paragraph.setSpacingAfter(8);
        return paragraph;
    }

    private PdfPTable facts(List<Letter.Fact> facts) {
        PdfPTable table = whole(2);
        table.setWidths(new float[] {3, 7});
        for (Letter.Fact fact : facts) {
            table.addCell(plain(fact.name(), regular));
            table.addCell(plain(fact.value(), bold));
        }
        table.setSpacingAfter(12);
        return table;
    }

    private PdfPTable table(Part.Table content) {
        PdfPTable table = whole(content.columns().size());
        table.setHeaderRows(1);
        addRow(table, content, content.columns(), bold);
        content.rows().forEach(row -> addRow(table, content, row, regular));
        table.setSpacingAfter(12);
        return table;
    }

    private static void addRow(PdfPTable table, Part.Table content, List<String> row, BaseFont font) {
        for (int column = 0; column < row.size(); column++) {
            PdfPCell cell = ruled(row.get(column), font);
            if (content.figures().contains(column)) {
                cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            }
            table.addCell(cell);
        }
    }

    private static PdfPTable whole(int columns) {
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        return table;
    }

    private static PdfPCell plain(String text, BaseFont font) {
        return plain(text, new Font(font, 10));
    }

    private static PdfPCell plain(String text, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(2);
        return cell;
    }

    private static PdfPCell ruled(String text, BaseFont font) {
        PdfPCell cell = new PdfPCell(new Phrase(text, new Font(font, 9)));
        cell.setBorderColor(RULE);
        cell.setPadding(4);
        return cell;
    }

    /** Who answers for the letter, and how it is checked: together on one page. */
    private Element end(Letter letter, Map<String, String> words) {
        PdfPTable end = whole(1);
        end.setKeepTogether(true);
        end.setSpacingBefore(16);
        if (!letter.signatory().isEmpty()) {
            PdfPCell signatory = plain(String.join("\n", letter.signatory()), bold);
            signatory.setPaddingBottom(18);
            end.addCell(signatory);
        }
        letter.check().ifPresent(check -> {
            PdfPCell cell = new PdfPCell(check(check, words));
            cell.setBorder(Rectangle.TOP);
            cell.setBorderColor(RULE);
            end.addCell(cell);
        });
        if (end.size() == 0) {
            end.addCell(plain("", regular));
        }
        return end;
    }

    private PdfPTable check(Check check, Map<String, String> words) {
        PdfPTable table = new PdfPTable(2);
        boolean typed = check.code() != null;
        table.setWidths(typed ? new float[] {2, 8} : new float[] {3, 7});
        table.addCell(
                typed ? qr(QrCode.of(check.url()), QR_SIDE) : qr(QrCode.of(check.url(), LONG_QR_PIXELS), LONG_QR_SIDE));
        PdfPCell text = plain(
                typed
                        ? word(words, "check") + "\n" + check.url() + "\n" + word(words, "code") + ":\n" + check.code()
                        : word(words, "scan"),
                // Small enough that a code, which somebody may have to type, is on one line.
                new Font(regular, 9));
        text.setVerticalAlignment(Element.ALIGN_MIDDLE);
        table.addCell(text);
        return table;
    }

    private static PdfPCell qr(BufferedImage code, float side) {
        try {
            Image picture = Image.getInstance(code, null);
            picture.scaleToFit(side, side);
            PdfPCell cell = new PdfPCell(picture, false);
            cell.setBorder(Rectangle.NO_BORDER);
            return cell;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String word(Map<String, String> words, String name) {
        return Objects.requireNonNull(words.get(name));
    }

    /** The letter's number and the page's at the foot of each page. */
    private final class PageNumbers extends PdfPageEventHelper {

        private final String number;
        private final Map<String, String> words;

        PageNumbers(String number, Map<String, String> words) {
            this.number = number;
            this.words = words;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            Phrase foot = new Phrase(
                    number + " · " + word(words, "page") + " " + writer.getPageNumber(), new Font(regular, 8));
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    foot,
                    document.getPageSize().getWidth() / 2,
                    MARGIN / 2,
                    0);
        }
    }
}
