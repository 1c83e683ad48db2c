package id.jmo.operator;

import java.net.URI;

/**
 * The suite to use when neither the options nor the environment name one.
 *
 * @param api address of the gateway
 * @param issuer address of the realm
 */
public record DefaultSuite(URI api, URI issuer, String login, String password) {}
