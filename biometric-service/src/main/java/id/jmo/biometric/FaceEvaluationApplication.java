package id.jmo.biometric;

import id.jmo.biometric.config.PolicyDocument;
import id.jmo.biometric.engine.FaceTool;
import id.jmo.biometric.model.DecisionPolicy;
import id.jmo.biometric.model.Purpose;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The second program in this jar: evaluates the face engine ({@code evaluate DIR} or {@code bench PHOTO}) with the
 * settings, the engine and the policy of the service.
 */
public class FaceEvaluationApplication {

    public static void main(String[] arguments) {
        StandardEnvironment settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        DecisionPolicy policy = PolicyDocument.read(
                        new DefaultResourceLoader().getResource(settings.getRequiredProperty("jmo.biometric.policy")))
                .on(Jakarta.today(Clock.systemUTC()));
        FaceTool.Gate gate = new FaceTool.Gate(
                policy.version(), policy::findings, policy.match(), policy.review(), policy.livenessFor(Purpose.CLAIM));
        try (FaceTool tool = FaceTool.open(settings, gate)) {
            tool.run(arguments);
        } catch (FaceTool.Refused refused) {
            System.err.println("✗ " + refused.getMessage());
            System.exit(1);
        }
    }
}
