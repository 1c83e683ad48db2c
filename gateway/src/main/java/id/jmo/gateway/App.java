package id.jmo.gateway;

import java.util.List;

/**
 * An app for browsers that the gateway serves.
 *
 * @param address what its addresses begin with; empty for the app at {@code /}
 * @param folder of the class path, where its files are
 * @param client of the realm, with which it logs its people in
 * @param others addresses below its own that are never its own, also where there is nothing
 * @param devices the permissions policy of its pages: what of the machine they may use
 */
record App(String address, String folder, String client, List<String> others, String devices) {

    /** The officers' console, which uses no device. */
    static final App CONSOLE =
            new App("/console", "console-app/", "jmo-staff", List.of(), "camera=(), microphone=(), geolocation=()");

    /** The member app, which takes selfies: all that neither the console nor the gateway nor a service has. */
    static final App MEMBER = new App(
            "",
            "member-app/",
            "jmo-app",
            List.of(
                    CONSOLE.address(),
                    "/api",
                    "/snap",
                    "/actuator",
                    "/swagger-ui",
                    "/webjars",
                    "/docs",
                    "/v3",
                    "/error"),
            "camera=(self), microphone=(), geolocation=()");

    /** Whether an address is the app's, be there something or not. */
    boolean has(String path) {
        return isWithin(address, path) && others.stream().noneMatch(other -> isWithin(other, path));
    }

    /** Where the app finds its settings. */
    String settings() {
        return address + "/config.json";
    }

    private static boolean isWithin(String address, String path) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
