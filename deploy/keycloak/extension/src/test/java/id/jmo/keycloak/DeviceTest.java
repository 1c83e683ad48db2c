package id.jmo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.representations.account.DeviceRepresentation;

class DeviceTest {

    @Test
    void a_kind_of_device_has_no_versions() {
        assertThat(Device.of(read("Chrome Mobile", "126.0.0", "Android")))
                .hasValue(new Device("Chrome Mobile", "Android", true));
    }

    @Test
    void what_is_not_known_is_not_guessed() {
        assertThat(Device.of(read("Other", "Unknown", "Windows"))).hasValue(new Device(null, "Windows", true));
        assertThat(Device.of(read("Other", "Unknown", "Other"))).isEmpty();
    }

    @Test
    void nobody_writes_a_sentence_into_the_mail() {
        assertThat(Device.of(read("Your account is locked! Go to evil.example:", "1", "Android")))
                .hasValue(new Device(null, "Android", true));
    }

    @Test
    void an_event_keeps_the_device() {
        Event event = new Event();
        Device device = new Device("Firefox", "Windows", false);

        device.describe(event);

        assertThat(Device.of(event)).hasValue(device);
    }

    private static DeviceRepresentation read(String browser, String version, String system) {
        DeviceRepresentation device = new DeviceRepresentation();
        device.setBrowser(browser, version);
        device.setOs(system);
        device.setMobile(true);
        return device;
    }
}
