package id.jmo.platform.imports;

import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * A fault as it is stored.
 *
 * @param id of the import, line and number within the line, so that they sort by line
 */
record ImportFault(@Id String id, long line, String column, String code, List<Object> arguments) {

    static ImportFault of(ImportId importId, long line, int number, RowFault fault) {
        return new ImportFault(
                prefix(importId) + "%010d-%03d".formatted(line, number),
                line,
                fault.column(),
                fault.code(),
                fault.arguments());
    }

    static String prefix(ImportId importId) {
        return importId + "/";
    }

    String cursor() {
        return id.substring(id.indexOf('/') + 1);
    }
}
