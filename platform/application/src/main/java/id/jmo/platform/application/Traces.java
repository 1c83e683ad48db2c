package id.jmo.platform.application;

import org.jspecify.annotations.Nullable;

/** Carries a trace over work that is stored and done later, perhaps by another instance. */
public interface Traces {

    /** Where nothing is traced. */
    Traces NONE = new Traces() {

        @Override
        public @Nullable String current() {
            return null;
        }

        @Override
        public void resume(@Nullable String traceparent, String spanName, Runnable work) {
            work.run();
        }
    };

    /** The current trace context as a W3C {@code traceparent}; null outside any trace. */
    @Nullable
    String current();

    /**
     * Runs work in a span of its own.
     *
     * @param traceparent the trace that the span belongs to; a new one if it is null or malformed
     */
    void resume(@Nullable String traceparent, String spanName, Runnable work);
}
