package id.jmo.gateway;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Lets the contract tests, which are in another package, read a part as the gateway does. */
public final class PersonalDataTestAccess {

    private PersonalDataTestAccess() {}

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
