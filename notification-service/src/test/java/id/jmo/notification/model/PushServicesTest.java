package id.jmo.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The member gives the endpoint, and the service calls it: it must be one of the push services of the list. */
class PushServicesTest {

    private final PushServices services = new PushServices(Map.of(
            "fcm", List.of("fcm.googleapis.com"),
            "windows", List.of("*.notify.windows.com"),
            "sandbox", List.of("localhost:8092")));

    @ParameterizedTest
    @CsvSource({
        "https://fcm.googleapis.com/fcm/send/abc:def,         fcm",
        "https://FCM.googleapis.com:443/wp/abc,               fcm",
        "https://wns2-sg2p.notify.windows.com/w/?token=BQ%3d, windows",
        "https://localhost:8092/push/v1/abc,                  sandbox",
    })
    void an_endpoint_of_the_list_is_known(String endpoint, String service) {
        assertThat(services.serviceOf(endpoint)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/fcm/send/abc",
                "https://fcm.googleapis.com.evil.example/fcm/send/abc",
                "https://fcm.googleapis.com@evil.example/",
                "https://evil.example/https://fcm.googleapis.com/",
                "https://evil.example#fcm.googleapis.com",
                "https://fcm.googleapis.com/a#b",
                "https://evilnotify.windows.com/w",
                "https://notify.windows.com/w",
                "https://localhost/push/v1/abc",
                "https://127.0.0.1:8092/push/v1/abc",
                "https://[::1]:8092/push/v1/abc",
                "https://169.254.169.254/latest/meta-data",
                "https://mongodb:27017/",
                "file:///etc/passwd",
                "//fcm.googleapis.com/fcm",
                "https:fcm.googleapis.com",
                "https://fcm.googleapis.com\\@evil.example/",
                "https://fcm .googleapis.com/",
                "",
            })
    void any_other_is_not(String endpoint) {
        assertThat(services.serviceOf(endpoint)).isEmpty();
    }
}
