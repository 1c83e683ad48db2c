package id.jmo.account.web.sessions;

import id.jmo.account.model.sessions.LoginDevice;
import org.jspecify.annotations.Nullable;

/**
 * A kind of device. Browser or system may be absent, not both.
 *
 * @param browser without its version, such as {@code Chrome Mobile}
 * @param system such as {@code Android}
 * @param mobile whether it is a phone or tablet; false also if it does not say so
 */
public record DeviceView(@Nullable String browser, @Nullable String system, boolean mobile) {

    public static @Nullable DeviceView of(@Nullable LoginDevice device) {
        return device == null ? null : new DeviceView(device.browser(), device.system(), device.mobile());
    }
}
