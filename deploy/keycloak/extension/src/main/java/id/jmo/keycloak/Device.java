package id.jmo.keycloak;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * A kind of device, as Keycloak reads it from the browser's {@code User-Agent}, without versions.
 *
 * @param browser such as {@code Chrome Mobile}; null if unknown
 * @param system such as {@code Android}; null if unknown
 * @param mobile whether the browser calls itself one of a phone or tablet
 */
public record Device(@Nullable String browser, @Nullable String system, boolean mobile) {

    private static final String BROWSER = "device_browser";
    private static final String SYSTEM = "device_system";
    private static final String MOBILE = "device_mobile";

    /** What Keycloak and its parser call a part that they do not know. */
    private static final String UNKNOWN = "Unknown";

    private static final String OTHER = "Other";

    /** The parser takes some names from the header itself: nobody is to write a sentence into the member's mail. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._+-]{1,40}");

    /** Of the browser whose request is answered. */
    static Optional<Device> current(KeycloakSession session) {
        return Optional.ofNullable(
                        session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation())
                .flatMap(Device::of);
    }

    /** Empty if nothing is known of it. */
    static Optional<Device> of(DeviceRepresentation device) {
        String browser = device.getBrowser();
        // Name and version, with a slash between.
        return known(
                browser == null ? null : known(browser.split("/", 2)[0]), known(device.getOs()), device.isMobile());
    }

    /** As {@link #describe} left it in the event. */
    static Optional<Device> of(Event event) {
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        return known(details.get(BROWSER), details.get(SYSTEM), Boolean.parseBoolean(details.get(MOBILE)));
    }

    private static Optional<Device> known(@Nullable String browser, @Nullable String system, boolean mobile) {
        return browser == null && system == null ? Optional.empty() : Optional.of(new Device(browser, system, mobile));
    }

    private static @Nullable String known(@Nullable String part) {
        return part == null
                        || part.equals(UNKNOWN)
                        || part.equals(OTHER)
                        || !NAME.matcher(part).matches()
                ? null
                : part;
    }

    /** Adds the device to the event's details. */
    void describe(Event event) {
        Map<String, String> details = event.getDetails() == null ? new HashMap<>() : new HashMap<>(event.getDetails());
        if (browser != null) {
            details.put(BROWSER, browser);
        }
        if (system != null) {
            details.put(SYSTEM, system);
        }
        details.put(MOBILE, String.valueOf(mobile));
        event.setDetails(details);
    }

    /** As the mail of a new device names it; empty if nothing is known. */
    String text() {
        if (browser == null || system == null) {
            return browser == null ? String.valueOf(system) : browser;
        }
        return browser + ", " + system;
    }
}
