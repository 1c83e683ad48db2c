package id.jmo.platform.testsupport;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import id.jmo.platform.values.MemberId;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Holds a running service to what its consumers rely on over HTTP. The token of a pact is an example: the request
 * carries one of the member whom the pact's state speaks of.
 */
public interface HttpProviderContract {

    /** Where the service listens on this machine. */
    int port();

    /** Whose token the next request carries. */
    MemberId caller();

    /** What that caller shows: a member's token, unless the service is asked by somebody else. */
    default String token() {
        return Tokens.member(caller());
    }

    /** Puts into the request what a pact cannot hold, such as a photo. */
    default void complete(HttpRequest request) {}

    @BeforeEach
    default void target(PactVerificationContext context) {
        context.setTarget(new HttpTestTarget("localhost", port()));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    default void the_pact_holds(PactVerificationContext context, HttpRequest request) {
        if (request.containsHeader("Authorization")) {
            request.setHeader("Authorization", "Bearer " + token());
        }
        complete(request);
        context.verifyInteraction();
    }
}
