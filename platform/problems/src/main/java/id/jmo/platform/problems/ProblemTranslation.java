package id.jmo.platform.problems;

import org.jspecify.annotations.Nullable;

/** Maps exceptions of a service to problems. A bean of this type goes before the platform's own rules. */
@FunctionalInterface
public interface ProblemTranslation {

    /** The problem; null if this translation does not know the exception. */
    @Nullable
    Problem translate(Throwable failure);
}
