package id.jmo.platform.imports;

import java.util.List;

/**
 * What is wrong with one column of a row.
 *
 * @param column empty if it is the row as a whole
 * @param code whose texts are under {@code fault.<code>} in the problems' properties
 * @param arguments for {@code {0}}, {@code {1}}… of the texts; never personal data
 */
public record RowFault(String column, String code, List<Object> arguments) {

    public RowFault {
        arguments = List.copyOf(arguments);
    }

    public static RowFault of(String column, String code, Object... arguments) {
        return new RowFault(column, code, List.of(arguments));
    }
}
