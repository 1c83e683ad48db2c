package id.jmo.operator;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The suite to use when neither the options nor the environment name one.
 *
 * @param api address of the gateway
 * @param issuer address of the realm
 * @param secondFactor the key of the login's authenticator, of a suite of samples; otherwise none, and who logs in gives the
 *     code
 */
public record DefaultSuite(
        URI api,
        URI issuer,
        String login,
        String password,
        @Nullable String secondFactor) {}
