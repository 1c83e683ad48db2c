package id.jmo.platform.statementfiles;

import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a statement file: its lines and the ends of its statements, and whatever is wrong with its other parts. */
final class StatementRows implements RowReader<StatementPart> {

    private final StatementFile parts;
    private final StatementCheck check;
    private int line = 1;
    private boolean over;

    StatementRows(StatementFile parts, StatementCheck check) {
        this.parts = parts;
        this.check = check;
    }

    @Override
    public @Nullable Row<StatementPart> next() throws IOException {
        StatementPart part = over ? null : parts.next();
        while (part != null) {
            line = part.line();
            List<RowFault> faults = faults(check.take(part));
            if (isRow(part) || !faults.isEmpty()) {
                return new Row<>(line, isRow(part) ? part : null, faults);
            }
            part = parts.next();
        }
        if (over) {
            return null;
        }
        over = true;
        List<RowFault> faults = faults(check.end());
        return faults.isEmpty() ? null : new Row<>(line, null, faults);
    }

    private static boolean isRow(StatementPart part) {
        return part instanceof StatementPart.Entry || part instanceof StatementPart.Closing closing && closing.isLast();
    }

    private static List<RowFault> faults(List<StatementPart.Fault> found) {
        return found.stream()
                .map(fault -> new RowFault(fault.field() == null ? "" : fault.field(), fault.code(), fault.arguments()))
                .toList();
    }
}
