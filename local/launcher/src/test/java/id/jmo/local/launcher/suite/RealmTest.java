package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.sample.SampleLogins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Checkout checkout = Checkout.find();
    private JsonNode production;
    private JsonNode local;

    @BeforeEach
    void read() throws IOException {
        production = JSON.readTree(Files.readString(checkout.realm()));
        local = JSON.readTree(LocalRealm.merge(checkout.realm(), checkout.sampleLogins()));
    }

    @Test
    void production_has_neither_sample_logins_nor_the_client_that_loads_samples() {
        assertThat(names(production.path("users"), "username"))
                .as("account-service itself, and nobody else")
                .containsExactly("service-account-jmo-account");
        assertThat(names(production.path("clients"), "clientId"))
                .containsExactly(
                        "jmo-api", "jmo-app", "jmo-staff", "jmo-api-page", "jmo-account", "jmo-gateway", "admin-cli");
        assertThat(production.findValuesAsString("secret"))
                .as("a secret comes from the environment")
                .allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
        assertThat(production.toString()).doesNotContain(SampleLogins.PASSWORD);
    }

    @Test
    void the_local_realm_has_both_and_keeps_everything_else() {
        assertThat(names(local.path("clients"), "clientId"))
                .containsExactly(
                        "jmo-api",
                        "jmo-app",
                        "jmo-staff",
                        "jmo-api-page",
                        "jmo-account",
                        "jmo-gateway",
                        "admin-cli",
                        "jmo-seed");
        assertThat(names(local.path("users"), "username"))
                .contains(
                        "service-account-jmo-account",
                        "eileen",
                        "grace",
                        "rudi",
                        "officer1",
                        "officer2",
                        "operator1",
                        "auditor1")
                .contains("complaints1", "complaints2", "supervisor1", "editor1", "cakrawala", "klinik");
        assertThat(local.path("passwordPolicy")).isEqualTo(production.path("passwordPolicy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jmo-app", "jmo-staff", "jmo-api-page"})
    void people_log_in_by_code_with_pkce_and_in_no_other_way(String client) {
        JsonNode app = client(client);

        assertThat(app.path("publicClient").asBoolean()).isTrue();
        assertThat(app.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(app.path("attributes").path("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(app.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(app.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(app.path("serviceAccountsEnabled").asBoolean()).isFalse();
    }

    @Test
    void a_login_leads_to_exact_addresses_and_to_this_machine_in_the_local_realm_alone() {
        assertThat(production.findValues("redirectUris"))
                .isNotEmpty()
                .flatMap(addresses ->
                        addresses.valueStream().map(JsonNode::asString).toList())
                .allSatisfy(address ->
                        assertThat(address).startsWith("${JMO_APP_URL}/").doesNotContain("*"));
        assertThat(local.findValues("redirectUris"))
                .flatMap(addresses ->
                        addresses.valueStream().map(JsonNode::asString).toList())
                .contains("http://localhost/callback")
                .noneMatch(address -> address.contains("*"));
    }

    @ParameterizedTest
    @CsvSource({"jmo-app,/callback,/", "jmo-staff,/console/callback,/console/"})
    void each_app_logs_in_at_an_address_of_its_own(String client, String callback, String afterwards) {
        assertThat(client(client).path("redirectUris").valueStream().map(JsonNode::asString))
                .containsExactly("${JMO_APP_URL}" + callback);
        assertThat(client(client)
                        .path("attributes")
                        .path("post.logout.redirect.uris")
                        .asString())
                .isEqualTo("${JMO_APP_URL}" + afterwards);
    }

    @Test
    void no_client_has_every_role_and_none_outlives_its_session() {
        assertThat(local.path("clients"))
                .filteredOn(client -> !client.path("bearerOnly").asBoolean())
                .allSatisfy(client -> {
                    assertThat(client.path("fullScopeAllowed").asBoolean(true))
                            .as("full scope of %s", client.path("clientId"))
                            .isFalse();
                    assertThat(client.path("optionalClientScopes").toString()).isEqualTo("[]");
                    assertThat(client.path("defaultClientScopes").toString())
                            .contains("roles")
                            .doesNotContain("offline_access");
                });
        assertThat(production.path("clientScopeMappings").toString())
                .isEqualTo("{\"realm-management\":[{\"client\":\"jmo-account\",\"roles\":[\"manage-users\"]}]}");
    }

    @Test
    void no_client_takes_a_password() {
        assertThat(local.path("clients"))
                .allSatisfy(client -> assertThat(
                                client.path("directAccessGrantsEnabled").asBoolean(true))
                        .as("password grant of %s", client.path("clientId"))
                        .isFalse());
        assertThat(client("admin-cli").path("enabled").asBoolean(true)).isFalse();
    }

    @Test
    void sessions_and_tokens_are_short() {
        assertThat(production.path("accessTokenLifespan").asInt()).isBetween(1, 300);
        assertThat(production.path("ssoSessionIdleTimeout").asInt()).isBetween(1, 1_800);
        assertThat(production.path("ssoSessionMaxLifespan").asInt()).isBetween(1, 36_000);
        assertThat(production.path("accessCodeLifespan").asInt()).isBetween(1, 60);
        assertThat(production.path("rememberMe").asBoolean(true)).isFalse();
        assertThat(production.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(production.path("refreshTokenMaxReuse").asInt())
                .as("a lost answer, and only until the next token is used")
                .isLessThanOrEqualTo(3);
    }

    @Test
    void passwords_that_have_leaked_are_refused() throws IOException {
        assertThat(production.path("passwordPolicy").asString()).contains("passwordBlacklist(leaked-passwords.txt)");

        List<String> leaked = Files.readAllLines(checkout.leakedPasswords().resolve("leaked-passwords.txt"));
        assertThat(leaked)
                .hasSizeGreaterThan(1_000)
                .contains("1234567890", "q1w2e3r4t5")
                .allSatisfy(password -> assertThat(password)
                        .isLowerCase()
                        .hasSizeGreaterThanOrEqualTo(10)
                        .doesNotContain(" "));
    }

    @Test
    void tokens_of_people_are_for_the_suite_and_staff_have_a_client_of_their_own() {
        List<String> staff =
                List.of("claims-officer", "complaint-officer", "operator", "auditor", "supervisor", "editor");
        List<String> others = List.of("member", "employer", "health-facility");

        assertThat(scope("jmo-app")).containsExactlyInAnyOrderElementsOf(others);
        assertThat(scope("jmo-staff")).containsExactlyInAnyOrderElementsOf(staff);
        assertThat(scope("jmo-api-page"))
                .as("every role but the gateway's own")
                .containsExactlyInAnyOrderElementsOf(
                        names(production.path("roles").path("realm"), "name").stream()
                                .filter(role -> !role.equals("outage-reporter"))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jmo-staff", "jmo-api-page"})
    void tokens_of_staff_say_whether_there_was_a_second_factor(String client) {
        assertThat(names(client(client).path("protocolMappers"), "protocolMapper"))
                .contains("jmo-second-factor");
    }

    @Test
    void staff_work_in_short_sessions_and_a_code_is_good_for_one_login() {
        JsonNode staff = client("jmo-staff").path("attributes");

        assertThat(staff.path("client.session.idle.timeout").asString()).isEqualTo("900");
        assertThat(staff.path("client.session.max.lifespan").asString()).isEqualTo("28800");
        assertThat(production.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
        assertThat(production.path("otpPolicyLookAheadWindow").asInt()).isLessThanOrEqualTo(1);
        assertThat(local.path("otpPolicyCodeReusable").asBoolean())
                .as("of tests, which log in more often than twice a minute")
                .isTrue();
    }

    @Test
    void all_staff_of_the_sample_have_a_second_factor_and_nobody_else() {
        assertThat(StreamSupport.stream(local.path("users").spliterator(), false)
                        .filter(user -> user.path("credentials").toString().contains(SampleLogins.SECOND_FACTOR))
                        .map(user -> user.path("username").asString()))
                .containsExactlyInAnyOrderElementsOf(SampleLogins.STAFF);
    }

    private List<String> scope(String client) {
        return StreamSupport.stream(production.path("scopeMappings").spliterator(), false)
                .filter(each -> each.path("client").asString().equals(client))
                .flatMap(each -> StreamSupport.stream(each.path("roles").spliterator(), false))
                .map(JsonNode::asString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "member_id", "employer_number", "facility_code"})
    void nobody_can_change_for_whom_they_act(String attribute) {
        JsonNode profile = JSON.readTree(production
                .path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asString());

        JsonNode found = StreamSupport.stream(profile.path("attributes").spliterator(), false)
                .filter(each -> each.path("name").asString().equals(attribute))
                .findFirst()
                .orElseThrow();

        assertThat(found.path("permissions").path("edit")).hasToString("[\"admin\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jmo-app", "jmo-api-page"})
    void the_tokens_say_for_whom_a_person_acts(String client) {
        assertThat(names(client(client).path("protocolMappers"), "name"))
                .contains("member_id", "employer_number", "facility_code");
    }

    @Test
    void guessing_passwords_is_slowed_down() {
        assertThat(production.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(production.path("failureFactor").asInt()).isBetween(1, 10);
    }

    @Test
    void a_stranger_who_guesses_locks_nobody_out_for_long() {
        assertThat(production.path("permanentLockout").asBoolean()).isFalse();
        assertThat(production.path("maxFailureWaitSeconds").asInt())
                .as("seconds")
                .isLessThanOrEqualTo(300);
    }

    @Test
    void the_login_pages_have_the_look_of_the_suite() {
        Path theme =
                checkout.keycloakThemes().resolve(production.path("loginTheme").asString());

        assertThat(theme.resolve("login/theme.properties")).isRegularFile();
        assertThat(production.path("supportedLocales").valueStream().map(JsonNode::asString))
                .allSatisfy(language -> assertThat(theme.resolve("login/messages/messages_" + language + ".properties"))
                        .isRegularFile());
    }

    @Test
    void every_role_of_the_sample_logins_exists_in_the_realm() {
        List<String> known = names(production.path("roles").path("realm"), "name");

        assertThat(StreamSupport.stream(local.path("users").spliterator(), false)
                        .flatMap(user ->
                                StreamSupport.stream(user.path("realmRoles").spliterator(), false))
                        .map(JsonNode::asString)
                        .filter(role -> !role.equals("default-roles-jmo")))
                .isSubsetOf(known);
    }

    @Test
    void every_account_of_staff_says_which_member_it_is_or_that_it_is_none() {
        assertThat(local.path("users"))
                .filteredOn(user ->
                        user.path("realmRoles").toString().matches(".*(officer|operator|auditor|supervisor|editor).*"))
                .filteredOn(user -> user.path("serviceAccountClientId").isMissingNode())
                .hasSizeGreaterThan(5)
                .allSatisfy(user -> assertThat(user.path("attributes")
                                .path("member_id")
                                .path(0)
                                .asString())
                        .matches("none|[0-9a-f-]{36}"));
    }

    @Test
    void the_people_of_employers_act_for_employers_of_sample_members() throws IOException {
        String members = Files.readString(checkout.sample().resolve("members.csv"));

        assertThat(local.path("users").findValues("employer_number"))
                .isNotEmpty()
                .allSatisfy(number ->
                        assertThat(members).contains("," + number.path(0).asString() + ","));
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(production.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asString())
                .toList();
    }
}
