package id.jmo.account.partners;

import id.jmo.account.application.registration.LoginAccounts;
import id.jmo.account.model.legacy.LegacyPassword;
import id.jmo.account.model.registration.PasswordHash;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.platform.partnerclient.PartnerRefused;
import id.jmo.platform.partnerclient.PartnerUnavailable;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keycloak's Admin API. The login is named as the member, so that Keycloak itself refuses a second one, and carries the
 * registration's id, by which an attempt recognises the work of an earlier one. Keycloak has no name and no number of the
 * member.
 */
@Component
class KeycloakLoginAccounts implements LoginAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakLoginAccounts.class);
    private static final ParameterizedTypeReference<List<Map<String, Object>>> OBJECTS =
            new ParameterizedTypeReference<>() {};
    private static final String REGISTRATION = "registration_id";
    private static final String MEMBER = "member_id";
    private static final String ROLE = "member";
    private static final String MEMBERS = "/members";
    private static final String PASSWORD_ALGORITHM = "pbkdf2-sha512";

    private static final String USERS = "/users";

    private final KeycloakAdmin keycloak;
    private final JsonMapper json;

    KeycloakLoginAccounts(KeycloakAdmin keycloak, JsonMapper json) {
        this.keycloak = keycloak;
        this.json = json;
    }

    @Override
    public Creation createDisabled(NewLogin login) throws NoAnswer {
        return answered(() -> {
            Optional<Creation> known = existing(login.registration(), login.member());
            if (known.isPresent()) {
                return known.get();
            }
            if (!find("q=" + MEMBER + ":" + login.member()).isEmpty()) {
                return Creation.MEMBER_HAS_ACCOUNT;
            }
            if (created(login)) {
                return Creation.CREATED;
            }
            return existing(login.registration(), login.member()).orElse(Creation.EMAIL_TAKEN);
        });
    }

    @Override
    public Standing standing(RegistrationId registration, MemberId member) throws NoAnswer {
        return answered(() -> {
            List<Map<String, Object>> users = find("q=" + MEMBER + ":" + member);
            if (users.isEmpty()) {
                return Standing.NONE;
            }
            return users.stream().anyMatch(user -> isOf(user, registration)) ? Standing.OWN : Standing.OTHER;
        });
    }

    /** The group gives the role, so that one request makes a login that is whole. */
    @Override
    public Creation createEnabled(ImportedLogin login) throws NoAnswer {
        LegacyPassword password = login.password();
        Map<String, Object> user = user(
                login.registration(),
                login.member(),
                login.email(),
                login.language(),
                credential(password.scheme().code(), password.value(), password.salt(), password.iterations()));
        user.put("enabled", true);
        user.put("groups", List.of(MEMBERS));
        return answered(() -> isFree(() -> keycloak.send(HttpMethod.POST, USERS, user))
                ? Creation.CREATED
                : existing(login.registration(), login.member()).orElse(Creation.EMAIL_TAKEN));
    }

    @Override
    public void enable(RegistrationId registration, MemberId member) throws NoAnswer {
        answered(() -> {
            Map<String, Object> user = find(byName(member)).stream()
                    .filter(known -> isOf(known, registration))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The login of " + registration + " is gone"));
            String path = USERS + "/" + user.get("id");
            // Those that the login does not have yet.
            List<Map<String, Object>> roles = keycloak.list(path + "/role-mappings/realm/available", OBJECTS).stream()
                    .filter(role -> ROLE.equals(role.get("name")))
                    .toList();
            if (!roles.isEmpty()) {
                keycloak.send(HttpMethod.POST, path + "/role-mappings/realm", roles);
            }
            Map<String, Object> enabled = new HashMap<>(user);
            enabled.put("enabled", true);
            keycloak.send(HttpMethod.PUT, path, enabled);
            return user;
        });
    }

    @Override
    public boolean changeEmail(MemberId member, EmailAddress email) throws NoAnswer {
        return answered(() -> {
            for (Map<String, Object> user : find("q=" + MEMBER + ":" + member)) {
                if (!email.text().equals(user.get("email")) && !changed(user, email)) {
                    return false;
                }
            }
            return true;
        });
    }

    @Override
    public Optional<EmailAddress> emailOf(MemberId member) throws NoAnswer {
        return answered(() -> find("q=" + MEMBER + ":" + member).stream()
                .filter(user -> Boolean.TRUE.equals(user.get("enabled")))
                .flatMap(user -> Stream.ofNullable(user.get("email")))
                .findFirst()
                .map(email -> new EmailAddress(email.toString())));
    }

    /** @return false if the e-mail address is taken */
    private boolean changed(Map<String, Object> user, EmailAddress email) {
        Map<String, Object> changed = new HashMap<>(user);
        changed.put("email", email.text());
        changed.put("emailVerified", true);
        return isFree(() -> keycloak.send(HttpMethod.PUT, USERS + "/" + user.get("id"), changed));
    }

    private Optional<Creation> existing(RegistrationId registration, MemberId member) {
        return find(byName(member)).stream()
                .findFirst()
                .map(user -> isOf(user, registration) ? Creation.CREATED : Creation.MEMBER_HAS_ACCOUNT);
    }

    private static String byName(MemberId member) {
        return "exact=true&username=" + member;
    }

    private static boolean isOf(Map<String, Object> user, RegistrationId registration) {
        return user.get("attributes") instanceof Map<?, ?> attributes
                && List.of(registration.toString()).equals(attributes.get(REGISTRATION));
    }

    /** @return false if the name or the e-mail address is taken */
    private boolean created(NewLogin login) {
        PasswordHash password = login.password();
        Map<String, Object> user = user(
                login.registration(),
                login.member(),
                login.email(),
                login.language(),
                credential(PASSWORD_ALGORITHM, password.value(), password.salt(), password.iterations()));
        user.put("enabled", false);
        return isFree(() -> keycloak.send(HttpMethod.POST, USERS, user));
    }

    private static Map<String, Object> user(
            RegistrationId registration,
            MemberId member,
            EmailAddress email,
            Language language,
            Map<String, Object> credential) {
        Map<String, Object> user = new HashMap<>();
        user.put("username", member.toString());
        user.put("email", email.text());
        user.put("emailVerified", true);
        user.put(
                "attributes",
                Map.of(
                        MEMBER,
                        List.of(member.toString()),
                        REGISTRATION,
                        List.of(registration.toString()),
                        "locale",
                        List.of(language.code())));
        user.put("credentials", List.of(credential));
        return user;
    }

    /** @return false if Keycloak refuses what another login has */
    private static boolean isFree(Runnable request) {
        try {
            request.run();
            return true;
        } catch (PartnerRefused refused) {
            if (refused.getStatusCode() == HttpStatus.CONFLICT) {
                return false;
            }
            throw refused;
        }
    }

    private Map<String, Object> credential(String algorithm, String value, String salt, int iterations) {
        return Map.of(
                "type",
                "password",
                "temporary",
                false,
                "credentialData",
                json.writeValueAsString(Map.of("hashIterations", iterations, "algorithm", algorithm)),
                "secretData",
                json.writeValueAsString(Map.of("value", value, "salt", salt)));
    }

    private List<Map<String, Object>> find(String query) {
        return keycloak.list(USERS + "?briefRepresentation=false&" + query, OBJECTS);
    }

    private <T> T answered(Supplier<T> calls) throws NoAnswer {
        try {
            return calls.get();
        } catch (PartnerRefused refused) {
            // Not Keycloak's fault but ours, such as a missing role: somebody has to look.
            LOG.error("Keycloak refuses requests with status {}", refused.status());
            throw new NoAnswer(refused);
        } catch (PartnerUnavailable | IllegalStateException noAnswer) {
            throw new NoAnswer(noAnswer);
        }
    }
}
