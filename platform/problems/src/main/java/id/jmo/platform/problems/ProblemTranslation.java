package id.jmo.platform.problems;

import org.jspecify.annotations.Nullable;

/** A bean of this type says what a failure of its own kind is to the caller. Asked before the platform's own rules. */
@FunctionalInterface
public interface ProblemTranslation {

    /** The problem, or null if the failure is none of its kind. */
    @Nullable
    Problem translate(Throwable failure);
}
