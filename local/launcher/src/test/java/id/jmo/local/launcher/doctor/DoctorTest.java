package id.jmo.local.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.suite.Checkout;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.PartStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the rules and the runbook of the repository. */
class DoctorTest {

    private final Doctor doctor = Doctor.of(Checkout.find());

    @Test
    void what_an_alert_would_say_is_said_with_its_figure_and_the_section_of_the_runbook() {
        List<Finding> findings = doctor.judge(Sample.read("""
                # HELP jmo_dead_letters messages set aside
                # TYPE jmo_dead_letters gauge
                jmo_dead_letters{service="claim-service"} 3.0
                jmo_dead_letters{service="payout-service"} 0.0
                """));

        assertThat(findings)
                .containsExactly(new Finding(
                        false,
                        "claim-service has set 3 messages aside",
                        "GET /api/v1/operations/claim-service/dead-letters, then replay or discard: docs/runbook.md.",
                        Optional.of("Dead letters")));
    }

    @Test
    void a_duration_is_said_in_hours_and_a_bound_may_be_a_product() {
        assertThat(doctor.judge(Sample.read("jmo_ledger_proof_age_seconds{service=\"balance-service\"} 21599")))
                .isEmpty();

        assertThat(doctor.judge(Sample.read("jmo_ledger_proof_age_seconds{service=\"balance-service\"} 2.52E4")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("7 h 0 min"));
    }

    @Test
    void a_breaker_is_named_when_it_is_open_and_not_when_it_is_closed() {
        String name =
                "resilience4j_circuitbreaker_state{group=\"none\",name=\"bank\",service=\"payout-service\",state=";

        assertThat(doctor.judge(Sample.read(name + "\"closed\"} 1.0\n" + name + "\"open\"} 0.0")))
                .isEmpty();
        assertThat(doctor.judge(Sample.read(name + "\"closed\"} 0.0\n" + name + "\"open\"} 1.0")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("payout-service", "bank"));
    }

    @Test
    void every_rule_of_the_shape_is_read_and_says_which_section_of_the_runbook_is_about_its_metric()
            throws IOException {
        String alerts = Files.readString(Checkout.find().root().resolve("deploy/prometheus/alerts.yml"));
        Runbook runbook = new Runbook(Files.readString(Checkout.find().root().resolve("docs/runbook.md")));
        AlertRule.Book book = AlertRule.read(alerts);

        assertThat(book.rules()).hasSizeGreaterThan(15);
        assertThat(book.rules().size() + book.others()).isEqualTo((int)
                alerts.lines().filter(line -> line.contains("- alert:")).count());
        assertThat(book.rules())
                .allSatisfy(rule -> assertThat(runbook.sectionOn(rule.metric()))
                        .as(rule.metric())
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kafka         | No space left on device | A full disk
                    store         | store: cannot write to disk: write failed | A full disk
                    claim-service | ForeignBroker: Another suite uses this broker: claim-service-store is claimed by a | Two suites on one broker
                    claim-service | A later version of this service has migrated the store (a), and this one would damage it | Back to the version before
                    claim-service | Web server failed to start. Port 8083 was already in use. | A service that does not answer
                    """)
    void of_a_part_that_has_ended_the_section_is_named_that_is_about_what_it_said(
            String part, String reason, String section) {
        PartStatus ended = new PartStatus(Part.named(part), 1, 0, PartStatus.State.DIED, 0, reason);

        assertThat(doctor.examine(List.of(ended), List.of())).singleElement().satisfies(finding -> {
            assertThat(finding.what()).isEqualTo(part + ": " + reason);
            assertThat(finding.section()).contains(section);
        });
    }

    @Test
    void a_part_whose_figures_cannot_be_read_spoils_nothing() {
        assertThat(doctor.examine(List.of(), List.of(URI.create("http://127.0.0.1:9/actuator/prometheus"))))
                .isEmpty();
    }
}
