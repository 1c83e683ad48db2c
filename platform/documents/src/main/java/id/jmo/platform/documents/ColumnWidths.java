package id.jmo.platform.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How a table's columns share the width of the page: figures stay on one line, and long texts wrap. */
final class ColumnWidths {

    private ColumnWidths() {}

    /**
     * Each column gets what its content needs, if that is not more than an equal share of what is left; the others share the
     * rest equally.
     *
     * @param needed what each column needs to break no line, in points
     * @return the widths, together {@code available}
     */
    static float[] fit(float[] needed, float available) {
        float[] widths = new float[needed.length];
        List<Integer> open =
                new ArrayList<>(IntStream.range(0, needed.length).boxed().toList());
        float left = available;
        boolean settled = true;
        while (settled && !open.isEmpty()) {
            float share = left / open.size();
            List<Integer> fitting =
                    open.stream().filter(column -> needed[column] <= share).toList();
            for (int column : fitting) {
                widths[column] = needed[column];
                left -= needed[column];
            }
            open.removeAll(fitting);
            settled = !fitting.isEmpty();
        }
        if (open.isEmpty()) {
            float more = left / needed.length;
            IntStream.range(0, widths.length).forEach(column -> widths[column] += more);
        } else {
            float share = left / open.size();
            open.forEach(column -> widths[column] = share);
        }
        return widths;
    }
}
