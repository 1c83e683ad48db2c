package id.jmo.platform.partnerclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.RestClient;

/** A wrong address, a machine that is away, a certificate that has ended: what is said at the start, and what a call says. */
@ExtendWith(OutputCaptureExtension.class)
class UnreachablePartnerTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("jmo.partners.bank.retries", "0")
            .withProperty("jmo.partners.bank.connect-timeout", "5s");
    private PartnerClients clients;

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void an_address_that_nobody_has_is_said_at_the_start_and_a_call_has_certainly_not_arrived(CapturedOutput log) {
        PartnerClient bank = bankAt("https://bank.invalid/snap");

        PartnersAtStart.look(bank);

        assertThat(log)
                .contains(
                        "Partner bank cannot be reached at bank.invalid:443: its address is unknown. What needs it waits until it can; "
                                + "its address is jmo.partners.bank.base-url");
        PartnerUnavailable failure = failureOf(bank);
        assertThat(failure).hasMessage("partner bank is unavailable: its address is unknown");
        assertThat(failure.mayHaveArrived()).isFalse();
    }

    @Test
    void a_port_at_which_nobody_listens_is_said_at_the_start(CapturedOutput log) throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        PartnersAtStart.look(bankAt("http://localhost:" + free));

        assertThat(log).contains("Partner bank cannot be reached at localhost:" + free + ": no connection.");
    }

    @Test
    void of_a_partner_that_is_there_nothing_is_said(CapturedOutput log) throws IOException {
        try (UnreliablePartner partner = new UnreliablePartner()) {
            PartnersAtStart.look(bankAt(partner.address().toString()));

            assertThat(log).doesNotContain("cannot be reached");
            assertThat(partner.asked).as("requests").hasValue(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"-2y, its certificate has expired", "+1y, 'its certificate is not valid yet, or our clock is wrong'"})
    void a_certificate_that_is_not_valid_now_is_named_and_the_call_has_certainly_not_arrived(
            String from, String said, CapturedOutput log) throws Exception {
        HttpsServer partner = partnerWithCertificate(from);
        try {
            PartnerClient bank =
                    bankAt("https://localhost:" + partner.getAddress().getPort());

            PartnersAtStart.look(bank);

            assertThat(log).contains(": " + said + ". What needs it waits");
            PartnerUnavailable failure = failureOf(bank);
            assertThat(failure).hasMessage("partner bank is unavailable: " + said);
            assertThat(failure.mayHaveArrived()).isFalse();
        } finally {
            partner.stop(0);
        }
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_named(CapturedOutput log) throws Exception {
        HttpsServer partner = partnerWithCertificate("-1d");
        try {
            PartnersAtStart.look(
                    connect("https://localhost:" + partner.getAddress().getPort()));

            assertThat(log).contains(": its certificate is not of an authority that we trust, or of another host.");
        } finally {
            partner.stop(0);
        }
    }

    private static PartnerUnavailable failureOf(PartnerClient bank) {
        return catchThrowableOfType(
                PartnerUnavailable.class,
                () -> bank.call(() -> bank.http().get().uri("/").retrieve().body(String.class)));
    }

    /** Trusts the authority in the folder, if there is one. */
    private PartnerClient bankAt(String address) {
        Path certificate = folder.resolve("certificate.pem");
        if (Files.exists(certificate)) {
            environment.setProperty("jmo.partners.bank.tls.trusted", certificate.toString());
        }
        return connect(address);
    }

    /** Trusts what the JVM trusts, unless something else is set. */
    private PartnerClient connect(String address) {
        environment.setProperty("jmo.partners.bank.base-url", address);
        clients = new PartnerClients(environment, RestClient::builder, new SimpleMeterRegistry());
        return clients.named("bank");
    }

    /** @param from when its validity of a year begins, from now */
    private HttpsServer partnerWithCertificate(String from) throws Exception {
        keytool("-genkeypair -alias authority -keyalg EC -dname CN=authority -ext bc=ca:true");
        keytool("-exportcert -rfc -alias authority -file certificate.pem");
        keytool("-genkeypair -alias partner -keyalg EC -dname CN=localhost");
        keytool("-certreq -alias partner -file request");
        keytool("-gencert -alias authority -ext san=dns:localhost -validity 365 -startdate " + from
                + " -infile request -outfile answer");
        keytool("-importcert -noprompt -alias partner -file answer");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.start();
        return server;
    }

    private void keytool(String arguments) throws IOException, InterruptedException {
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        (program + " " + arguments + " -keystore keys.p12 -storepass " + new String(PASSWORD))
                                .split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
