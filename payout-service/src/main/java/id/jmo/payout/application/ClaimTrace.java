package id.jmo.payout.application;

import org.jspecify.annotations.Nullable;

/**
 * Carries a claim's trace over the time between an order and the requests to the bank that follow from it, which may be
 * days and a restart later.
 */
public interface ClaimTrace {

    /** The current trace context as W3C Trace Context writes it, or null outside of any trace. */
    @Nullable
    String current();

    /** Runs work as a part of the trace; without one, as a trace of its own. */
    void continued(@Nullable String traceparent, String name, Runnable work);
}
