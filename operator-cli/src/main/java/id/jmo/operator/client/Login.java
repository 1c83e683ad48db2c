package id.jmo.operator.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs a person in as the app does: Keycloak's own login page, then an authorization code with PKCE (RFC 7636). There
 * is no shortcut by password grant, because the realm allows none.
 */
public final class Login {

    private static final String MEMBERS = "jmo-app";
    private static final String STAFF = "jmo-staff";
    /** Nobody listens there: the code is read from the redirect itself. */
    private static final String REDIRECT = "http://localhost/callback";

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI issuer;
    private final Device device;
    private final HttpClient http;

    /** With a device that nobody has logged in with before. */
    public Login(URI issuer) {
        this(issuer, new Device(""));
    }

    public Login(URI issuer, Device device) {
        this(issuer, device, client());
    }

    /** @param from which of this machine's addresses Keycloak sees */
    public Login(URI issuer, InetAddress from) {
        this(issuer, new Device(""), client().localAddress(from));
    }

    private Login(URI issuer, Device device, HttpClient.Builder client) {
        this.issuer = issuer;
        this.device = device;
        this.http = client.build();
    }

    /** A phone or computer: what Keycloak's pages left in its browser stays there, for whoever logs in with it. */
    public static final class Device {

        private static final String COOKIE = "JMO_DEVICE=";

        private final String userAgent;
        private volatile @Nullable String cookie;

        /** @param userAgent what its browser says of itself; empty for nothing */
        public Device(String userAgent) {
            this.userAgent = userAgent;
        }

        private HttpRequest.Builder request(String address) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
            return userAgent.isEmpty() ? request : request.header("User-Agent", userAgent);
        }

        private String cookies(HttpResponse<?> page) {
            return Stream.concat(cookiesOf(page), Stream.ofNullable(cookie)).collect(Collectors.joining("; "));
        }

        private void keep(HttpResponse<?> answer) {
            cookiesOf(answer).filter(set -> set.startsWith(COOKIE)).forEach(set -> cookie = set);
        }
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TIMEOUT);
    }

    /** @throws CommandFailure with the page's own words if login or password are wrong, or the login is locked */
    public LoginSession begin(String login, String password) {
        return begin(MEMBERS, login, password, () -> {
            throw new CommandFailure("Keycloak asks \"" + login + "\" for a second factor, which the app has not");
        });
    }

    /**
     * Logs in somebody who works here, with the code of their authenticator.
     *
     * @param secondFactor asked if Keycloak asks for it
     * @throws CommandFailure with the page's own words if login, password or code are wrong, or the login is locked
     */
    public LoginSession beginAsStaff(String login, String password, Supplier<String> secondFactor) {
        return begin(STAFF, login, password, secondFactor);
    }

    private LoginSession begin(String client, String login, String password, Supplier<String> secondFactor) {
        String verifier = random();
        String code = code(client, login, password, secondFactor, verifier);
        return session(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "redirect_uri",
                REDIRECT,
                "code",
                code,
                "code_verifier",
                verifier));
    }

    /** @throws CommandFailure if the session is over */
    public LoginSession renew(LoginSession session) {
        return session(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                client(session.refreshToken()),
                "refresh_token",
                session.refreshToken()));
    }

    /** To which a refresh token was given: it is a JWT, and says so. */
    private static String client(String refreshToken) {
        String claims = refreshToken.split("\\.", 3)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(claims)).path("azp").asString();
    }

    private LoginSession session(Map<String, String> fields) {
        JsonNode tokens = tokens(http, issuer, fields);
        return new LoginSession(
                tokens.path("access_token").asString(),
                tokens.path("refresh_token").asString());
    }

    private String code(String client, String login, String password, Supplier<String> secondFactor, String verifier) {
        String query = ApiClient.encoded(Map.of(
                "client_id",
                client,
                "redirect_uri",
                REDIRECT,
                "response_type",
                "code",
                "scope",
                "openid",
                "state",
                random(),
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
        HttpResponse<String> page = send(http, device.request(issuer + "/protocol/openid-connect/auth?" + query));
        Document document = Jsoup.parse(page.body(), issuer.toString());
        Element form = document.selectFirst("form#kc-form-login");
        if (form == null) {
            throw new CommandFailure("Keycloak showed no login page (" + page.statusCode() + "): " + words(document));
        }
        HttpResponse<String> answer = send(
                http,
                device.request(form.absUrl("action"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", device.cookies(page))
                        .POST(ApiClient.form(Map.of("username", login, "password", password))));
        device.keep(answer);
        Element second = Jsoup.parse(answer.body(), issuer.toString()).selectFirst("form#kc-otp-login-form");
        if (second != null) {
            answer = send(
                    http,
                    device.request(second.absUrl("action"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", device.cookies(page))
                            .POST(ApiClient.form(Map.of("otp", secondFactor.get()))));
            device.keep(answer);
        }
        Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new CommandFailure("Keycloak did not log \"" + login + "\" in: " + words(Jsoup.parse(answer.body())));
        }
        return code.group(1);
    }

    /**
     * Keycloak marks its cookies as secure. Browsers send those to localhost without TLS too, and Java's own cookie
     * store does not, so they are carried over by hand.
     */
    private static Stream<String> cookiesOf(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0]);
    }

    /** Access token of a confidential client that acts for itself. */
    public static String ofClient(URI issuer, String client, String secret) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return token(
                    http,
                    issuer,
                    Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
        }
    }

    public static String ofAdministrator(URI keycloak, String login, String password) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return token(
                    http,
                    URI.create(keycloak + "/realms/master"),
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            login,
                            "password",
                            password));
        }
    }

    private static String token(HttpClient http, URI issuer, Map<String, String> fields) {
        return tokens(http, issuer, fields).path("access_token").asString();
    }

    private static JsonNode tokens(HttpClient http, URI issuer, Map<String, String> fields) {
        HttpResponse<String> answer = send(
                http,
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(ApiClient.form(fields)));
        JsonNode body = JSON.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new CommandFailure("Keycloak gave no token: "
                    + body.path("error_description").asString(body.path("error").asString("")));
        }
        return body;
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        HttpRequest built = request.timeout(TIMEOUT).build();
        try {
            return http.send(built, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CommandFailure(
                    "Keycloak does not answer at " + built.uri().getAuthority() + ": is the suite up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", e);
        }
    }

    private static String words(Document page) {
        Element error = page.selectFirst(
                "#input-error, #input-error-username, #input-error-otp-code, .pf-v5-c-alert__title, #kc-error-message");
        return error == null ? page.title() : error.text();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
