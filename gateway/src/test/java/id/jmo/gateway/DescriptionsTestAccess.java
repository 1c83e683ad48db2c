package id.jmo.gateway;

import tools.jackson.databind.json.JsonMapper;

/** Lets the contract tests, which are in another package, rewrite descriptions as the gateway does. */
public final class DescriptionsTestAccess {

    private DescriptionsTestAccess() {}

    public static String seenFromOutside(String description) {
        return new Descriptions(JsonMapper.shared(), "https://identity.jmo.example/realms/jmo")
                .seenFromOutside(description);
    }
}
