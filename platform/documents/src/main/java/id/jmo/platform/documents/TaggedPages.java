package id.jmo.platform.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName TR = new PdfName("TR");
    private static final PdfName TH = new PdfName("TH");
    private static final PdfName TD = new PdfName("TD");
    private static final PdfName FIGURE = new PdfName("Figure");
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName PAGINATION = new PdfName("Pagination");
    private static final PdfName LAYOUT = new PdfName("Layout");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final String PDF_UA = "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"";

    private static final float MARGIN = 56;
    static final float WIDTH = PageSize.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PageSize.A4.getHeight() - MARGIN;
    private static final float GAP = 8;
    private static final float CELL_LEADING = 1.2f;
    /** Of the height of a font: what letters such as g need below the line on which they stand. */
    private static final float DESCENT = 0.25f;

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
     * What stands in a cell.
     *
     * @param within the element within the cell, such as a heading; none for text that is only the cell's
     */
    record Cell(Text text, @Nullable PdfName within) {

        Cell(Text text) {
            this(text, null);
        }
    }

    /**
     * How a table looks and what its headers are for.
     *
     * @param widths of the columns, in any unit: together they are as wide as the page
     * @param figures the columns, from 0, that are aligned to the right
     * @param rule around each cell; none for a table without lines
     * @param rowHeaders whether the first cell of each row is its header
     */
    record Grid(float[] widths, Set<Integer> figures, float padding, @Nullable Color rule, boolean rowHeaders) {

        /** The left edges of the columns and the right edge of the last one. */
        private float[] edges() {
            float sum = 0;
            for (float width : widths) {
                sum += width;
            }
            float[] edges = new float[widths.length + 1];
            edges[0] = MARGIN;
            for (int column = 0; column < widths.length; column++) {
                edges[column + 1] = edges[column] + widths[column] / sum * WIDTH;
            }
            return edges;
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

    void space(float height) {
        y -= height;
    }

    /** Goes on at the top of the next page if less than this is left of the page. */
    void keepTogether(float height) {
        if (y - height < MARGIN && y < TOP) {
            nextPage();
        }
    }

    private void nextPage() {
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
        PdfStructureElement tagged = new PdfStructureElement(root, element);
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
        PdfStructureElement figure = new PdfStructureElement(root, FIGURE);
        figure.put(PdfName.ALT, new PdfString(alternative, PdfString.TEXT_UNICODE));
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, LAYOUT);
        layout.put(
                PdfName.BBOX,
                new PdfArray(new float[] {MARGIN, bottom, MARGIN + picture.getScaledWidth(), y}));
        figure.put(PdfName.A, layout);
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(figure);
        canvas.addImage(picture);
        canvas.endMarkedContentSequence();
        float height = height(text, CELL_LEADING, MARGIN + WIDTH - textFrom);
        ColumnText column = column(text, CELL_LEADING, Element.ALIGN_LEFT);
        float above = Math.max(0, (picture.getScaledHeight() - height) / 2);
        column.setSimpleColumn(textFrom, 0, MARGIN + WIDTH, y - above);
        printMore(column, new PdfStructureElement(root, P));
        y = Math.min(bottom, column.getYLine());
    }

    /** @param header the headings of the columns, which are repeated on each page; empty for none */
    void table(Grid grid, List<Cell> header, List<List<Cell>> rows) {
        PdfStructureElement table = new PdfStructureElement(root, TABLE);
        if (!header.isEmpty()) {
            // The headings never stand alone at the foot of a page.
            keepTogether(height(grid, header) + (rows.isEmpty() ? 0 : height(grid, rows.getFirst())));
            row(grid, header, tags(table, header.size(), header.size(), "Column"), List.of());
        }
        for (List<Cell> row : rows) {
            row(grid, row, tags(table, row.size(), grid.rowHeaders() ? 1 : 0, "Row"), header);
        }
    }

    private static List<PdfStructureElement> tags(
            PdfStructureElement table, int cells, int headers, String scopeOfHeaders) {
        PdfStructureElement row = new PdfStructureElement(table, TR);
        return IntStream.range(0, cells)
                .mapToObj(column -> {
                    PdfStructureElement cell = new PdfStructureElement(row, column < headers ? TH : TD);
                    if (column < headers) {
                        PdfDictionary scope = new PdfDictionary();
                        scope.put(PdfName.O, TABLE);
                        scope.put(SCOPE, new PdfName(scopeOfHeaders));
                        cell.put(PdfName.A, scope);
                    }
                    return cell;
                })
                .toList();
    }

    /**
     * A row, over several pages if it is higher than one.
     *
     * @param tags of the cells; empty for a row that is repeated
     * @param repeated on each further page
     */
    private void row(Grid grid, List<Cell> cells, List<PdfStructureElement> tags, List<Cell> repeated) {
        if (y - height(grid, cells) < MARGIN && y < TOP) {
            nextPageOf(grid, repeated);
        }
        List<PdfStructureElement> elements = IntStream.range(0, tags.size())
                .mapToObj(column -> within(tags.get(column), cells.get(column)))
                .toList();
        float[] edges = grid.edges();
        List<ColumnText> columns = IntStream.range(0, cells.size())
                .mapToObj(column -> column(
                        cells.get(column).text(),
                        CELL_LEADING,
                        grid.figures().contains(column) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT))
                .toList();
        for (boolean more = true; more; ) {
            more = false;
            float end = y;
            for (int column = 0; column < columns.size(); column++) {
                ColumnText text = columns.get(column);
                text.setSimpleColumn(
                        edges[column] + grid.padding(),
                        MARGIN + grid.padding(),
                        edges[column + 1] - grid.padding(),
                        y - grid.padding());
                more |= !cells.get(column).text().text().isEmpty()
                        && printMore(text, elements.isEmpty() ? null : elements.get(column));
                end = Math.min(end, text.getYLine() - below(grid, cells.get(column)));
            }
            if (grid.rule() != null) {
                boxes(edges, grid.rule(), end);
            }
            y = end;
            if (more) {
                nextPageOf(grid, repeated);
            }
        }
    }

    private void nextPageOf(Grid grid, List<Cell> repeated) {
        nextPage();
        if (!repeated.isEmpty()) {
            row(grid, repeated, List.of(), List.of());
        }
    }

    private static PdfStructureElement within(PdfStructureElement cell, Cell content) {
        return content.within() == null ? cell : new PdfStructureElement(cell, content.within());
    }

    private void boxes(float[] edges, Color color, float bottom) {
        PdfContentByte canvas = beginArtifact(LAYOUT);
        stroke(canvas, color, 0.5f);
        for (int column = 0; column + 1 < edges.length; column++) {
            canvas.rectangle(edges[column], bottom, edges[column + 1] - edges[column], y - bottom);
        }
        canvas.stroke();
        canvas.restoreState();
        canvas.endMarkedContentSequence();
    }

    private static float below(Grid grid, Cell cell) {
        return grid.padding() + cell.text().height() * DESCENT;
    }

    private float height(Grid grid, List<Cell> cells) {
        float[] edges = grid.edges();
        float height = 0;
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            float width = edges[column + 1] - edges[column] - 2 * grid.padding();
            height = Math.max(
                    height, grid.padding() + height(cell.text(), CELL_LEADING, width) + below(grid, cell));
        }
        return height;
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

    private ColumnText column(Text text, float leading, int alignment) {
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
    private boolean printMore(ColumnText text, @Nullable PdfStructureElement element) {
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
