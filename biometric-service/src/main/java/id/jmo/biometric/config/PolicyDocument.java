package id.jmo.biometric.config;

import id.jmo.biometric.model.AttemptRules;
import id.jmo.biometric.model.ChallengeRules;
import id.jmo.biometric.model.DecisionPolicy;
import id.jmo.biometric.model.DecisionPolicy.QualityLimits;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.Purpose;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;

/**
 * Reads a policy document: YAML, a list of policies, each with the day it begins. A key that is missing or misspelt is
 * an error, never a default, because a threshold that silently is another one lets strangers in.
 */
public final class PolicyDocument {

    private PolicyDocument() {}

    record Entry(
            @Nullable String version,
            @Nullable LocalDate validFrom,
            @Nullable Double match,
            @Nullable Double review,
            @Nullable Map<Purpose, Double> liveness,
            @Nullable Quality quality,
            @Nullable ChallengeEntry challenge,
            @Nullable AttemptsEntry attempts,
            @Nullable ReferenceEntry reference,
            @Nullable Double repetition) {

        DecisionPolicy policy() {
            return new DecisionPolicy(
                    given(version, "version"),
                    given(validFrom, "valid-from"),
                    given(match, "match"),
                    given(review, "review"),
                    given(liveness, "liveness"),
                    given(quality, "quality").limits(),
                    given(challenge, "challenge").rules(),
                    given(attempts, "attempts").rules(),
                    given(given(reference, "reference").coolDown(), "reference.cool-down"),
                    given(repetition, "repetition"));
        }
    }

    record ReferenceEntry(@Nullable Duration coolDown) {}

    record Quality(
            @Nullable Integer smallestFacePixels,
            @Nullable Double largestClippedShare,
            @Nullable Double leastSharpness,
            @Nullable Double eyesClosed,
            @Nullable Double largestAlignmentResidual) {

        QualityLimits limits() {
            return new QualityLimits(
                    given(smallestFacePixels, "quality.smallest-face-pixels"),
                    given(largestClippedShare, "quality.largest-clipped-share"),
                    given(leastSharpness, "quality.least-sharpness"),
                    given(eyesClosed, "quality.eyes-closed"),
                    given(largestAlignmentResidual, "quality.largest-alignment-residual"));
        }
    }

    record ChallengeEntry(
            @Nullable Map<Purpose, Integer> actions,
            @Nullable Integer fewestFrames,
            @Nullable Integer mostFrames,
            @Nullable Duration leastSpacing,
            @Nullable Duration mostSpacing,
            @Nullable Duration longest,
            @Nullable Double leastTurn,
            @Nullable Double frontalTurn,
            @Nullable Double eyesClosed,
            @Nullable Double continuity) {

        ChallengeRules rules() {
            return new ChallengeRules(
                    given(actions, "challenge.actions"),
                    given(fewestFrames, "challenge.fewest-frames"),
                    given(mostFrames, "challenge.most-frames"),
                    given(leastSpacing, "challenge.least-spacing"),
                    given(mostSpacing, "challenge.most-spacing"),
                    given(longest, "challenge.longest"),
                    given(leastTurn, "challenge.least-turn"),
                    given(frontalTurn, "challenge.frontal-turn"),
                    given(eyesClosed, "challenge.eyes-closed"),
                    given(continuity, "challenge.continuity"));
        }
    }

    record AttemptsEntry(
            @Nullable List<Duration> waits,
            @Nullable Integer lockAfter,
            @Nullable Duration expireAfter) {

        AttemptRules rules() {
            return new AttemptRules(
                    given(waits, "attempts.waits"),
                    given(lockAfter, "attempts.lock-after"),
                    given(expireAfter, "attempts.expire-after"));
        }
    }

    /** @throws IllegalArgumentException naming what the document lacks or holds too much */
    public static PolicyBook read(Resource document) {
        try {
            var sources = ConfigurationPropertySources.from(
                    new YamlPropertySourceLoader().load(document.getDescription(), document));
            List<Entry> entries = new Binder(sources, (PlaceholdersResolver) null)
                    .bind(
                            "policies",
                            Bindable.listOf(Entry.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, source -> true))
                    .orElseThrow(() -> new IllegalArgumentException("it has no policies"));
            return new PolicyBook(entries.stream().map(Entry::policy).toList());
        } catch (IOException | RuntimeException fault) {
            throw new IllegalArgumentException(
                    "The biometric policy " + document.getDescription() + " cannot be used: " + reason(fault), fault);
        }
    }

    private static @Nullable String reason(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    private static <T> T given(@Nullable T value, String key) {
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }
}
