package id.jmo.platform.documents;

import id.jmo.platform.documents.TaggedPages.Text;
import java.awt.Color;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * A table over as many pages as it needs. Its header cells say whether they are a column's or a row's; the headings that are
 * repeated on further pages are artifacts.
 */
final class TaggedTable {

    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName TR = new PdfName("TR");
    private static final PdfName TH = new PdfName("TH");
    private static final PdfName TD = new PdfName("TD");
    private static final PdfName SCOPE = new PdfName("Scope");
    /** Of the height of a font: what letters such as g need below the line on which they stand. */
    private static final float DESCENT = 0.25f;

    private final TaggedPages pages;
    private final Grid grid;
    private final float[] edges;
    private final List<Cell> header;

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
    record Grid(
            float[] widths,
            Set<Integer> figures,
            float padding,
            @Nullable Color rule,
            boolean rowHeaders) {

        /** The left edges of the columns and the right edge of the last one. */
        private float[] edges() {
            float sum = 0;
            for (float width : widths) {
                sum += width;
            }
            float[] edges = new float[widths.length + 1];
            edges[0] = TaggedPages.MARGIN;
            for (int column = 0; column < widths.length; column++) {
                edges[column + 1] = edges[column] + widths[column] / sum * TaggedPages.WIDTH;
            }
            return edges;
        }
    }

    /** @param header the headings of the columns; empty for none */
    TaggedTable(TaggedPages pages, Grid grid, List<Cell> header) {
        this.pages = pages;
        this.grid = grid;
        this.edges = grid.edges();
        this.header = List.copyOf(header);
    }

    void print(List<List<Cell>> rows) {
        PdfStructureElement table = pages.element(TABLE);
        if (!header.isEmpty()) {
            // The headings never stand alone at the foot of a page.
            pages.keepTogether(height(header) + (rows.isEmpty() ? 0 : height(rows.getFirst())));
            row(header, tags(table, header.size(), header.size(), "Column"), List.of());
        }
        for (List<Cell> row : rows) {
            row(row, tags(table, row.size(), grid.rowHeaders() ? 1 : 0, "Row"), header);
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
    private void row(List<Cell> cells, List<PdfStructureElement> tags, List<Cell> repeated) {
        if (!pages.hasRoom(height(cells))) {
            nextPage(repeated);
        }
        List<PdfStructureElement> elements = IntStream.range(0, tags.size())
                .mapToObj(column -> within(tags.get(column), cells.get(column)))
                .toList();
        List<ColumnText> columns = IntStream.range(0, cells.size())
                .mapToObj(column -> pages.column(
                        cells.get(column).text(),
                        TaggedPages.CELL_LEADING,
                        grid.figures().contains(column) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT))
                .toList();
        for (boolean more = true; more; ) {
            more = false;
            float top = pages.y();
            float end = top;
            for (int column = 0; column < columns.size(); column++) {
                ColumnText text = columns.get(column);
                text.setSimpleColumn(
                        edges[column] + grid.padding(),
                        TaggedPages.MARGIN + grid.padding(),
                        edges[column + 1] - grid.padding(),
                        top - grid.padding());
                more |= !cells.get(column).text().text().isEmpty()
                        && pages.printMore(text, elements.isEmpty() ? null : elements.get(column));
                end = Math.min(end, text.getYLine() - below(cells.get(column)));
            }
            if (grid.rule() != null) {
                pages.boxes(edges, end, grid.rule());
            }
            pages.goOnAt(end);
            if (more) {
                nextPage(repeated);
            }
        }
    }

    private void nextPage(List<Cell> repeated) {
        pages.nextPage();
        if (!repeated.isEmpty()) {
            row(repeated, List.of(), List.of());
        }
    }

    private static PdfStructureElement within(PdfStructureElement cell, Cell content) {
        return content.within() == null ? cell : new PdfStructureElement(cell, content.within());
    }

    private float below(Cell cell) {
        return grid.padding() + cell.text().height() * DESCENT;
    }

    private float height(List<Cell> cells) {
        float height = 0;
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            float width = edges[column + 1] - edges[column] - 2 * grid.padding();
            height = Math.max(
                    height, grid.padding() + pages.height(cell.text(), TaggedPages.CELL_LEADING, width) + below(cell));
        }
        return height;
    }
}
