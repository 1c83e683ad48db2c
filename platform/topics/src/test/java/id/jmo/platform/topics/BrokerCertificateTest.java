package id.jmo.platform.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A certificate that is valid for a year from January 2026. */
@ExtendWith(OutputCaptureExtension.class)
class BrokerCertificateTest {

    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeEach
    void make() throws Exception {
        if (file == null) {
            keytool(
                    "-genkeypair -alias service -keyalg EC -dname CN=claim-service -validity 365 -startdate",
                    "2026/01/01 00:00:00");
            keytool("-exportcert -rfc -alias service -file", "certificate.pem");
            // As in a container's file, behind the key.
            file = Files.writeString(
                    folder.resolve("client.pem"),
                    "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n"
                            + Files.readString(folder.resolve("certificate.pem")));
        }
    }

    @Test
    void a_certificate_with_time_left_is_not_worth_a_line(CapturedOutput log) {
        BrokerCertificate certificate = at(END.minus(Duration.ofDays(31)));

        certificate.report();

        assertThat(log).doesNotContain("certificate for the broker");
        assertThat(certificate.overdue()).isZero();
    }

    @Test
    void a_month_before_its_end_it_is_to_be_renewed(CapturedOutput log) {
        BrokerCertificate certificate = at(END.minus(Duration.ofDays(29)));

        certificate.report();

        assertThat(log)
                .contains("WARN", "The certificate for the broker in " + file + " expires at 2027-01-01T00:00:00Z");
        assertThat(certificate.overdue()).isEqualTo(Duration.ofDays(1).toSeconds());
    }

    @Test
    void one_that_has_expired_is_named_with_what_comes_of_it(CapturedOutput log) {
        at(END).report();

        assertThat(log)
                .contains(
                        "ERROR",
                        "has expired at 2027-01-01T00:00:00Z: the broker refuses this service, and events wait until it has a new one");
    }

    @Test
    void without_a_certificate_there_is_nothing_to_renew(CapturedOutput log) {
        BrokerCertificate none = BrokerCertificate.of(Map.of(), Clock.systemUTC());
        BrokerCertificate missing = BrokerCertificate.of(
                Map.of(
                        "ssl.keystore.type",
                        "PEM",
                        "ssl.keystore.location",
                        folder.resolve("none").toString()),
                Clock.systemUTC());

        assertThat(none.overdue()).isZero();
        assertThat(missing.overdue()).isZero();
        assertThat(log).contains("The certificate for the broker in " + folder.resolve("none") + " cannot be read");
    }

    private static BrokerCertificate at(Instant now) {
        return BrokerCertificate.of(
                Map.of("ssl.keystore.type", "PEM", "ssl.keystore.location", file.toString()),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void keytool(String arguments, String last) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.add(last);
        command.addAll(List.of("-keystore", "keys.p12", "-storepass", "changeit", "-J-Duser.timezone=UTC"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
