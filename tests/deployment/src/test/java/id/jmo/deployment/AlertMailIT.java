package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a metric to the mail, through a Prometheus and an Alertmanager that really run, of the versions that this machine has. Their
 * files are those of the containers, but for the addresses of the scraped service and of the mail server. The metric is one of
 * balance-service, which a small server plays.
 */
class AlertMailIT {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);
    private static final Pattern LISTENS = Pattern.compile("Listening on\"? .*?address=\"?127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    Path folder;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AtomicInteger unsound = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Process> running = new ArrayList<>();
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        mails.start();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/actuator/prometheus", exchange -> {
            byte[] figures = "jmo_ledger_unsound %d\n".formatted(unsound.get()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, figures.length);
            exchange.getResponseBody().write(figures);
            exchange.close();
            asked.incrementAndGet();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        running.forEach(Process::destroyForcibly);
        service.stop(0);
        mails.stop();
    }

    @Test
    void a_ledger_that_does_not_prove_is_mailed_to_who_is_on_call_and_a_sound_one_to_nobody() throws Exception {
        Optional<Promtool> alertmanager =
                Promtool.found("alertmanager").or(() -> Promtool.found("prometheus-alertmanager"));
        Optional<Promtool> prometheus = Promtool.found("prometheus");
        assumeTrue(
                alertmanager.isPresent() && prometheus.isPresent(),
                "Prometheus or Alertmanager is not installed: no alert is mailed");
        startPrometheus(prometheus.orElseThrow(), startAlertmanager(alertmanager.orElseThrow()));

        await().atMost(LONG_ENOUGH).until(() -> asked.get() >= 2);
        assertThat(mails.getReceivedMessages()).isEmpty();
        unsound.set(1);
        await().atMost(LONG_ENOUGH).until(() -> mails.getReceivedMessages().length > 0);

        assertThat(mails.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("oncall@jmo.example");
            assertThat(mail.getSubject()).contains("FIRING:1", "LedgerUnsound");
            assertThat(textOf(mail))
                    .contains("The proof of the ledger has found something wrong", "./jmo proof show names it");
        });
    }

    /** On a port that it chooses, which it says in its log. */
    private int startAlertmanager(Promtool alertmanager) throws IOException {
        Path config = folder.resolve("alertmanager.yml");
        Files.writeString(
                config,
                replaced(
                        Repository.read("deploy/alertmanager/alertmanager.yml"),
                        "partner-sandbox:3025",
                        mails.getSmtp().getPort()));
        Path log = start(
                alertmanager,
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("alertmanager"),
                "--web.listen-address=127.0.0.1:0",
                "--cluster.listen-address=");
        await().atMost(LONG_ENOUGH)
                .until(() -> LISTENS.matcher(Files.readString(log)).find());
        Matcher port = LISTENS.matcher(Files.readString(log));
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private void startPrometheus(Promtool prometheus, int alertmanager) throws IOException {
        for (String rules : List.of("alerts.yml", "slo.yml")) {
            Files.writeString(folder.resolve(rules), Repository.read("deploy/prometheus/" + rules));
        }
        String config = replaced(
                Repository.read("deploy/prometheus/prometheus.yml"),
                "balance-service:8082",
                service.getAddress().getPort());
        Files.writeString(folder.resolve("prometheus.yml"), replaced(config, "alertmanager:9093", alertmanager));
        start(
                prometheus,
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("prometheus"),
                "--web.listen-address=127.0.0.1:0");
    }

    private static String replaced(String config, String address, int port) {
        assertThat(config).containsOnlyOnce(address);
        return config.replace(address, "127.0.0.1:" + port);
    }

    /** @return its log */
    private Path start(Promtool program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.program().toString()));
        command.addAll(List.of(arguments));
        Path log = folder.resolve(program.program().getFileName() + ".log");
        running.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        return log;
    }

    private static String textOf(MimeMessage mail) {
        return GreenMailUtil.getBody(mail).replace("=\r\n", "");
    }
}
