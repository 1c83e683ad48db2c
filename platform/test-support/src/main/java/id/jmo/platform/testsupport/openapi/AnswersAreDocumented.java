package id.jmo.platform.testsupport.openapi;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails the test that got an answer which the service's OpenAPI document does not foresee. */
public final class AnswersAreDocumented implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        check();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
    }

    private static void check() {
        List<String> departures = AnswerCheck.departures();
        if (!departures.isEmpty()) {
            throw new AssertionError(
                    "Answers that the OpenAPI document does not foresee:\n" + String.join("\n", departures));
        }
    }
}
