package id.jmo.platform.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.xml.xmp.DublinCoreSchema;
import org.openpdf.text.xml.xmp.XmpWriter;

/**
 * A4 pages that are filled from top to bottom, and the structure tree (ISO 32000-1, 14.7 and 14.8) by which a screen reader
 * reads them: what is text has an element of the tree, what is ornament or repeated is marked as an artifact. With embedded
 * fonts that makes PDF/UA-1 (ISO 14289-1). All measures are in points.
 */
final class TaggedPages {

    static final PdfName H1 = new PdfName("H1");
    static final PdfName H2 = new PdfName("H2");
    static final PdfName P = new PdfName("P");

    private static final PdfName FIGURE = new PdfName("Figure");
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName PAGINATION = new PdfName("Pagination");
    private static final PdfName LAYOUT = new PdfName("Layout");
    private static final String PDF_UA = "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"";

    static final float MARGIN = 56;
    static final float WIDTH = PageSize.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PageSize.A4.getHeight() - MARGIN;
    private static final float GAP = 8;
    static final float CELL_LEADING = 1.2f;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final PdfWriter writer = PdfWriter.getInstance(document, file);
    private final PdfStructureElement root;
    private float y = TOP;

    /** A text of one font. */
    record Text(String text, Font font) {

        float height() {
            return font.getSize();
        }
    }

    /**
     * @param language as {@code id}
     * @param foot of each page by its number
     */
    TaggedPages(String title, String subject, String language, IntFunction<Text> foot) {
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setFullCompression();
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.setXmpMetadata(metadata(title));
        writer.setPageEvent(new Foot(foot));
        document.addTitle(title);
        document.addSubject(subject);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        this.root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    private static byte[] metadata(String title) {
        ByteArrayOutputStream xmp = new ByteArrayOutputStream();
        try (XmpWriter packet = new XmpWriter(xmp)) {
            DublinCoreSchema properties = new DublinCoreSchema();
            properties.addTitle("x-default", title);
            packet.addRdfDescription(properties);
            packet.addRdfDescription(PDF_UA, "<pdfuaid:part>1</pdfuaid:part>");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is in memory
        }
        return xmp.toByteArray();
    }

    /** Ends the last page. */
    byte[] finished() {
        document.close();
        return file.toByteArray();
    }

    /** A new element of the document, behind all others. */
    PdfStructureElement element(PdfName type) {
        return new PdfStructureElement(root, type);
    }

    /** How far above the foot of the page the next thing begins. */
    float y() {
        return y;
    }

    void goOnAt(float height) {
        y = height;
    }

    /** Whether so much fits on this page; on an empty one everything does. */
    boolean hasRoom(float height) {
        return y - height >= MARGIN || y >= TOP;
    }

    void space(float height) {
        y -= height;
    }

    /** Goes on at the top of the next page if less than this is left of the page. */
    void keepTogether(float height) {
        if (!hasRoom(height)) {
            nextPage();
        }
    }

    void nextPage() {
        document.newPage();
        y = TOP;
    }

    /** A line from margin to margin. */
    void rule(Color color, float thickness) {
        PdfContentByte canvas = beginArtifact(LAYOUT);
        stroke(canvas, color, thickness);
        canvas.moveTo(MARGIN, y);
        canvas.lineTo(MARGIN + WIDTH, y);
        canvas.stroke();
        canvas.restoreState();
        canvas.endMarkedContentSequence();
    }

    /** A box around each cell of a row that begins here. */
    void boxes(float[] edges, float bottom, Color color) {
        PdfContentByte canvas = beginArtifact(LAYOUT);
        stroke(canvas, color, 0.5f);
        for (int column = 0; column + 1 < edges.length; column++) {
            canvas.rectangle(edges[column], bottom, edges[column + 1] - edges[column], y - bottom);
        }
        canvas.stroke();
        canvas.restoreState();
        canvas.endMarkedContentSequence();
    }

    private static void stroke(PdfContentByte canvas, Color color, float thickness) {
        canvas.saveState();
        canvas.setColorStroke(color);
        canvas.setLineWidth(thickness);
    }

    /** A heading or a paragraph, over as many pages as it needs. */
    void text(PdfName element, Text text, float leading) {
        if (text.text().isBlank()) {
            return;
        }
        keepTogether(text.height() * leading);
        PdfStructureElement tagged = element(element);
        ColumnText column = column(text, leading, Element.ALIGN_LEFT);
        column.setSimpleColumn(MARGIN, MARGIN, MARGIN + WIDTH, y);
        while (printMore(column, tagged)) {
            nextPage();
            column.setSimpleColumn(MARGIN, MARGIN, MARGIN + WIDTH, y);
        }
        y = column.getYLine();
    }

    /** A picture at the left margin, and a paragraph in the middle beside it. The picture has a text in its place. */
    void figureBeside(Image picture, String alternative, Text text) {
        float textFrom = MARGIN + picture.getScaledWidth() + GAP;
        float bottom = y - picture.getScaledHeight();
        picture.setAbsolutePosition(MARGIN, bottom);
        PdfStructureElement figure = element(FIGURE);
        figure.put(PdfName.ALT, new PdfString(alternative, PdfString.TEXT_UNICODE));
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, LAYOUT);
        layout.put(PdfName.BBOX, new PdfArray(new float[] {MARGIN, bottom, MARGIN + picture.getScaledWidth(), y}));
        figure.put(PdfName.A, layout);
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(figure);
        canvas.addImage(picture);
        canvas.endMarkedContentSequence();
        float height = height(text, CELL_LEADING, MARGIN + WIDTH - textFrom);
        ColumnText column = column(text, CELL_LEADING, Element.ALIGN_LEFT);
        float above = Math.max(0, (picture.getScaledHeight() - height) / 2);
        column.setSimpleColumn(textFrom, 0, MARGIN + WIDTH, y - above);
        printMore(column, element(P));
        y = Math.min(bottom, column.getYLine());
    }

    /** From the top of the first line to the line on which the last one stands. */
    float height(Text text, float leading, float width) {
        if (text.text().isEmpty()) {
            return 0;
        }
        ColumnText column = column(text, leading, Element.ALIGN_LEFT);
        column.setSimpleColumn(0, Short.MIN_VALUE, width, 0);
        column.go(true);
        return -column.getYLine();
    }

    ColumnText column(Text text, float leading, int alignment) {
        ColumnText column = new ColumnText(writer.getDirectContent());
        column.setText(new Phrase(text.text(), text.font()));
        column.setLeading(0, leading);
        column.setAlignment(alignment);
        return column;
    }

    /**
     * Prints what of the text has room.
     *
     * @param element that it belongs to; null for an artifact
     * @return whether more is left
     */
    boolean printMore(ColumnText text, @Nullable PdfStructureElement element) {
        PdfContentByte canvas = writer.getDirectContent();
        if (element == null) {
            beginArtifact(PAGINATION);
        } else {
            canvas.beginMarkedContentSequence(element);
        }
        int status = text.go();
        canvas.endMarkedContentSequence();
        return ColumnText.hasMoreText(status);
    }

    private PdfContentByte beginArtifact(PdfName type) {
        PdfContentByte canvas = writer.getDirectContent();
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, type);
        canvas.beginMarkedContentSequence(ARTIFACT, properties, true);
        return canvas;
    }

    /** In the middle of the foot of each page. */
    private final class Foot extends PdfPageEventHelper {

        private final IntFunction<Text> text;

        Foot(IntFunction<Text> text) {
            this.text = text;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            Text foot = text.apply(writer.getPageNumber());
            PdfContentByte canvas = beginArtifact(PAGINATION);
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_CENTER,
                    new Phrase(foot.text(), foot.font()),
                    PageSize.A4.getWidth() / 2,
                    MARGIN / 2,
                    0);
            canvas.endMarkedContentSequence();
        }
    }
}
