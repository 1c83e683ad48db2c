package id.jmo.account.model.sessions;

import org.jspecify.annotations.Nullable;

/**
 * A kind of device, as the identity provider reads it from what the browser says of itself. One of browser and system is
 * known at least.
 *
 * @param browser such as {@code Chrome Mobile}, without its version
 * @param system such as {@code Android}
 * @param mobile whether the browser calls itself one of a phone or tablet
 */
public record LoginDevice(
        @Nullable String browser, @Nullable String system, boolean mobile) {}
