package id.jmo.local.launcher.doctor;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.suite.Checkout;
import id.jmo.local.launcher.suite.PartStatus;
import id.jmo.local.launcher.suite.PartStatus.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges a suite by its parts' states and by the rules of the alerts. */
public final class Doctor {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String SILENT = "A service that does not answer";

    private final AlertRule.Book book;
    private final Runbook runbook;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    Doctor(AlertRule.Book book, Runbook runbook) {
        this.book = book;
        this.runbook = runbook;
    }

    /** With the rules and the runbook of a checkout. */
    public static Doctor of(Checkout checkout) {
        return new Doctor(
                AlertRule.read(read(checkout.root().resolve("deploy/prometheus/alerts.yml"))),
                new Runbook(read(checkout.root().resolve("docs/runbook.md"))));
    }

    /** How many rules one look can judge. */
    public int judged() {
        return book.rules().size();
    }

    /** How many rules compare with earlier, which takes a Prometheus. */
    public int others() {
        return book.others();
    }

    /**
     * @param metrics where the parts that are up have their figures
     * @return the urgent first
     */
    public List<Finding> examine(List<PartStatus> parts, List<URI> metrics) {
        List<Finding> findings = new ArrayList<>();
        parts.stream()
                .filter(part -> part.state() != State.UP)
                .map(this::silent)
                .forEach(findings::add);
        findings.addAll(judge(metrics.stream()
                .map(this::figures)
                .flatMap(Optional::stream)
                .flatMap(exposition -> Sample.read(exposition).stream())
                .toList()));
        findings.sort(Comparator.comparing(finding -> !finding.urgent()));
        return findings;
    }

    List<Finding> judge(List<Sample> samples) {
        return book.rules().stream()
                .flatMap(rule -> rule.verdicts(samples).stream()
                        .map(verdict -> new Finding(
                                rule.urgent(), verdict.what(), verdict.action(), runbook.sectionOn(rule.metric()))))
                .toList();
    }

    private Finding silent(PartStatus part) {
        String why = part.reason().isEmpty() ? part.state().name().toLowerCase(Locale.ROOT) : part.reason();
        return new Finding(
                true,
                part.part() + ": " + why,
                "./jmo logs " + part.part() + " shows its log.",
                runbook.sectionOnReason(why).or(() -> Optional.of(SILENT)));
    }

    /** None of a part that does not answer now: its state says so already. */
    private Optional<String> figures(URI address) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw LaunchFailure.of(e, file);
        }
    }
}
