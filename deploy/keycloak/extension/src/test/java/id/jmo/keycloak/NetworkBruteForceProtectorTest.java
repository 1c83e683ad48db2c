package id.jmo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.ClientConnection;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserLoginFailureProvider;
import org.keycloak.models.UserModel;

/** Guesses from many networks at one account. Keycloak's own code counts; only what it stores is a map here. */
class NetworkBruteForceProtectorTest {

    private static final int WAIT = 60;
    private static final int WINDOW = 3600;
    private static final String MEMBERS_NETWORK = "198.51.100.7";

    private final Map<String, Map<String, Object>> stored = new HashMap<>();
    private final RealmModel realm = answering(
            RealmModel.class,
            Map.of(
                    "getId", none -> "jmo",
                    "getFailureFactor", none -> 5,
                    "getWaitIncrementSeconds", none -> WAIT,
                    "getMaxFailureWaitSeconds", none -> 300,
                    "getMaxDeltaTimeSeconds", none -> WINDOW));
    private final UserModel member = answering(UserModel.class, Map.of("getId", none -> "siti"));
    private final NetworkBruteForceProtector protector = new NetworkBruteForceProtector(
            answering(KeycloakSessionFactory.class, Map.of("create", none -> session(MEMBERS_NETWORK))));

    @AfterEach
    void backToNow() {
        Time.setOffset(0);
    }

    @Test
    void a_hundred_guesses_from_as_many_networks_let_the_account_rest_for_everybody_for_a_minute() {
        guess(1, NetworkBruteForceProtector.FAILURES_OF_AN_ACCOUNT - 1);
        assertThat(rests(MEMBERS_NETWORK)).isFalse();

        guess(100, 1);

        assertThat(rests(MEMBERS_NETWORK)).isTrue();
        assertThat(rests("2001:db8::1")).isTrue();
        Time.setOffset(WAIT);
        assertThat(rests(MEMBERS_NETWORK)).isFalse();
    }

    @Test
    void each_further_guess_lets_it_rest_again() {
        guess(1, NetworkBruteForceProtector.FAILURES_OF_AN_ACCOUNT);
        Time.setOffset(WAIT);

        guess(101, 1);

        assertThat(rests(MEMBERS_NETWORK)).isTrue();
    }

    @Test
    void guesses_count_for_an_hour_from_the_first() {
        guess(1, NetworkBruteForceProtector.FAILURES_OF_AN_ACCOUNT - 1);
        Time.setOffset(WINDOW + 1);

        guess(100, 1);

        assertThat(rests(MEMBERS_NETWORK)).isFalse();
    }

    @Test
    void a_login_of_the_member_does_not_forget_the_guesses_of_others() {
        guess(1, NetworkBruteForceProtector.FAILURES_OF_AN_ACCOUNT - 1);
        protector.successfulLogin(realm, member, from(MEMBERS_NETWORK), null, Set.of("password"));

        guess(100, 1);

        assertThat(rests(MEMBERS_NETWORK)).isTrue();
    }

    @Test
    void one_network_alone_locks_itself_out_long_before() {
        for (int guess = 0; guess < 4; guess++) {
            guess(1, 1);
        }

        assertThat(rests(network(1))).isFalse();
        assertThat(stored.get("siti").get("failures")).isEqualTo(4);
        assertThat(stored.get("siti@" + network(1)).get("failures")).isEqualTo(4);
    }

    /** One each from so many networks. */
    private void guess(int from, int count) {
        for (int network = from; network < from + count; network++) {
            protector.failedLogin(realm, member, from(network(network)), null, Set.of("password"));
        }
    }

    private static String network(int number) {
        return "203.0.113." + number;
    }

    private boolean rests(String network) {
        return protector.isTemporarilyDisabled(session(network), realm, member);
    }

    private static ClientConnection from(String address) {
        return answering(ClientConnection.class, Map.of("getRemoteHost", none -> address));
    }

    private KeycloakSession session(String address) {
        return answering(
                KeycloakSession.class,
                Map.of(
                        "getContext",
                        none -> answering(KeycloakContext.class, Map.of("getConnection", nothing -> from(address))),
                        "realms",
                        none -> answering(RealmProvider.class, Map.of("getRealm", nothing -> realm)),
                        "getTransactionManager",
                        none -> answering(KeycloakTransactionManager.class, Map.of()),
                        "loginFailures",
                        none -> answering(
                                UserLoginFailureProvider.class,
                                Map.of(
                                        "getUserLoginFailure",
                                        asked -> stored.containsKey(asked[1]) ? failures((String) asked[1]) : null,
                                        "addUserLoginFailure",
                                        asked -> failures((String) asked[1])))));
    }

    private UserLoginFailureModel failures(String key) {
        Map<String, Object> of = stored.computeIfAbsent(key, none -> new HashMap<>());
        return answering(
                UserLoginFailureModel.class,
                Map.of(
                        "getUserId", none -> key,
                        "getNumFailures", none -> of.getOrDefault("failures", 0),
                        "incrementFailures", none -> of.merge("failures", 1, (one, more) -> (int) one + (int) more),
                        "getLastFailure", none -> of.getOrDefault("last", 0L),
                        "setLastFailure", given -> of.put("last", given[0]),
                        "getFailedLoginNotBefore", none -> of.getOrDefault("notBefore", 0),
                        "setFailedLoginNotBefore", given -> of.put("notBefore", given[0]),
                        "clearFailures",
                                none -> {
                                    of.clear();
                                    return null;
                                }));
    }

    /** Answers these methods, and with nothing every other. */
    private static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object[], Object> answer = answers.get(method.getName());
                    if (answer != null) {
                        Object given = answer.apply(arguments);
                        return method.getReturnType() == void.class ? null : given;
                    }
                    Class<?> returned = method.getReturnType();
                    if (returned == boolean.class) {
                        return false;
                    }
                    if (returned == long.class) {
                        return 0L;
                    }
                    return returned == int.class ? 0 : null;
                }));
    }
}
