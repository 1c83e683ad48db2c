package id.jmo.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that cannot fail is no rule: each is shown a service that breaks it and no other. */
class ArchitectureRulesTest {

    private static final String SAMPLES = "id.jmo.platform.testsupport.samples.";

    @Test
    void a_service_that_keeps_its_layers_passes() {
        assertThatCode(() -> ArchitectureRules.forSample(SAMPLES + "good").check())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "impuremodel,        the model is plain Java,                              model.Stored",
        "clockinmodel,       the model has no clock of its own,                    model.Deadline",
        "leakyapplication,   'Spring, HTTP, Kafka, MongoDB and metrics stay in the outer layers', application.ListClaims",
        "meteredapplication, 'Spring, HTTP, Kafka, MongoDB and metrics stay in the outer layers', application.CountClaims",
        "springapplication,  'Spring, HTTP, Kafka, MongoDB and metrics stay in the outer layers', application.ReadClaims",
        "unmarkedusecase,    a use case is found by scanning,                      application.CancelClaim",
        "misnamedstore,      the store of a port X is MongoX,                      persistence.StoredClaims",
        "misnamedlogger,     loggers have one name,                                jobs.DeadlineJob",
        "knowingconfig,      'the outer layers know application, model and config, never each other', config.Wiring",
        "outwardapplication, a use case states what it needs as a port beside it,  application.ShowClaim",
        "gossip,             'the outer layers know application, model and config, never each other', ClaimDocuments",
        "homeless,           all services have the same layers,                      util.Helper",
        "homeless,           all services have the same layers,                      homeless.Stray",
        "unmarked,           null-safety is checked only where a package asks for it, messaging.ClaimEvents",
    })
    void a_service_that_breaks_a_rule_is_named_with_the_class_that_breaks_it(
            String sample, String reason, String culprit) {
        assertThatThrownBy(() -> ArchitectureRules.forSample(SAMPLES + sample).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(culprit)
                .satisfies(failure -> org.assertj.core.api.Assertions.assertThat(
                                failure.getMessage().split("\n\n"))
                        .as("rules broken")
                        .hasSize(1));
    }

    @Test
    void a_service_without_a_model_or_an_application_does_not_pass_unseen() {
        assertThatThrownBy(() -> ArchitectureRules.forSample(SAMPLES + "empty").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
        assertThatThrownBy(() -> ArchitectureRules.forService("id.jmo.nothing").check())
                .isInstanceOf(AssertionError.class);
    }
}
