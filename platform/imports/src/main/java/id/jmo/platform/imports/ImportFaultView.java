package id.jmo.platform.imports;

import id.jmo.platform.problems.ProblemTexts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is wrong with a line of a file.
 *
 * @param line where it begins, the header being line 1
 * @param column empty if it is the line as a whole
 * @param code stays the same
 * @param message in the language of the request
 */
public record ImportFaultView(long line, String column, String code, String message) {

    static ImportFaultView of(ImportFault fault, ProblemTexts texts, Locale locale) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < fault.arguments().size(); i++) {
            arguments.put(Integer.toString(i), fault.arguments().get(i));
        }
        return new ImportFaultView(
                fault.line(), fault.column(), fault.code(), texts.get(locale, "fault." + fault.code(), arguments));
    }
}
