package id.jmo.gateway;

import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Lets the contract tests, who live elsewhere, read descriptions as the gateway does. */
public final class DescriptionsTestAccess {

    private DescriptionsTestAccess() {}

    /** The full names of all services behind the gateway. */
    public static Stream<String> services() {
        return Stream.of(Service.values()).map(Service::fullName);
    }

    public static String seenFromOutside(String description) {
        return new Descriptions(JsonMapper.builder().build()).seenFromOutside(description);
    }
}
