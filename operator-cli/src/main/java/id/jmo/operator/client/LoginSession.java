package id.jmo.operator.client;

/**
 * Somebody is logged in.
 *
 * @param accessToken good for five minutes
 * @param refreshToken renews the access token without the password, as an app does
 */
public record LoginSession(String accessToken, String refreshToken) {}
