package id.jmo.gateway;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Lets the contract tests, which are in another package, read a part as the gateway does. */
public final class PersonalDataTestAccess {

    public static final String RECORD_PATH = PersonalDataParts.RECORD_PATH;

    private PersonalDataTestAccess() {}

    /** What the gateway sends for a copy as PDF. */
    public static String pdfGiven() {
        return JsonMapper.shared().writeValueAsString(new PersonalDataParts.CopyGiven(PersonalDataParts.Form.PDF));
    }

    /** The roles of the people who saw a member's data. */
    public static List<String> rolesOfLooks(String looks) {
        return JsonMapper.shared().readValue(looks, ActivityLog.Looks.class).items().stream()
                .map(ActivityLog.Look::role)
                .toList();
    }

    /** The texts of the fields in the first item of the first section. */
    public static List<String> texts(String part) {
        return JsonMapper.shared()
                .readValue(part, PersonalDataCopy.Answer.class)
                .sections()
                .getFirst()
                .items()
                .getFirst()
                .fields()
                .stream()
                .map(field -> field.label() + ": " + field.text())
                .toList();
    }
}
