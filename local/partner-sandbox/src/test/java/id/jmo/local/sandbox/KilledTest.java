package id.jmo.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SandboxDatabase and boxes must be worth believing: what was answered is in them, though the process was killed. */
class KilledTest {

    @TempDir
    Path folder;

    @Test
    void what_the_bank_answered_and_the_mailbox_took_in_survives_kill_9() throws Exception {
        int port = freePort();
        Path secrets = folder.resolve("secrets");
        new KeyFiles(secrets).generateMissing();
        Client bank = new Client(port, secrets);
        List<String> answered = new ArrayList<>();

        Process first = launch(secrets, port, bank);
        for (int i = 0; i < 50; i++) {
            String reference = "killed" + i;
            assertThat(bank.transfer(reference, "1234567890", 1_000).code()).isEqualTo("2001800");
            answered.add(reference);
        }
        GreenMailUtil.sendTextEmail(
                "eileen@sample.jmo.example",
                "jmo@jmo.example",
                "Klaim",
                "Isi",
                new ServerSetup(
                        bank.get("/sandbox/mail").json().path("smtpPort").asInt(), "localhost", "smtp"));
        first.destroyForcibly().waitFor();

        Process second = launch(secrets, port, bank);
        try {
            for (String reference : answered) {
                assertThat(bank.status(reference)
                                .json()
                                .path("latestTransactionStatus")
                                .asString())
                        .isEqualTo("00");
            }
            assertThat(bank.get("/sandbox/bank/accounts/014/1234567890")
                            .json()
                            .path("balance")
                            .asLong())
                    .isEqualTo(50_000);
            assertThat(bank.get("/mails?to=eileen@sample.jmo.example").json().findValuesAsString("subject"))
                    .containsExactly("Klaim");
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private Process launch(Path secrets, int port, Client bank) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PartnerSandbox.class.getName()));
        command.addAll(List.of(RunningSandbox.arguments(folder, secrets, port)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            assertThat(process.isAlive()).isTrue();
            return bank.get("/actuator/health").status() == 200;
        });
        return process;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
