package id.jmo.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.jmo.operator.client.CommandFailure;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members of BPJSTKU log in at the real Keycloak as they did, although the import of their logins was killed. */
@Journey
@Isolated("kills account-service")
class LegacyLoginJourney {

    private static final String PATH = "/api/v1/members/login-imports";
    private static final String PASSWORD = "abcdefghijklmnopqrstuvwxyz";
    /** Of that password, from the test vectors of jBCrypt. */
    private static final String BCRYPT = "$2a$10$fVH8e28OQRj9tqiDXs1e1uxpsjN0c7II7YPKXua2NAKYvM6iQk7dq";

    private static final byte[] SALT = "sixteen bytes it".getBytes(UTF_8);
    private static final int OTHERS = 600;
    private static final List<String> OVER = List.of("COMPLETED", "REFUSED", "FAILED");

    @Test
    void members_log_in_with_the_old_password_and_again_when_it_is_hashed_anew(World world) throws Exception {
        var people = new LinkedHashMap<String, Person>();
        for (var scheme : List.of("bcrypt", "pbkdf2-sha256", "salted-sha256")) {
            people.put(scheme, world.newMember().withBalance(0).withoutLogin().join());
        }
        importOthers(world);
        var file = new StringBuilder("nik,kpj,email,phone,scheme,hash\n");
        for (var one : people.entrySet()) {
            file.append(line(
                    one.getValue().kpj(), one.getValue().email(), one.getValue().phone(), one.getKey()));
        }
        for (int i = 0; i < OTHERS; i++) {
            file.append(line(kpj(i), "of-bpjstku-%d@people.jmo.example".formatted(i), phone(i), "bcrypt"));
        }
        file.append(line("19699999999", "nobody@people.jmo.example", phone(OTHERS), "bcrypt"));

        var ended = importedAlthoughKilled(world, file.toString());

        assertThat(ended.path("linesAccepted").asLong()).isEqualTo(people.size() + OTHERS);
        assertThat(ended.path("linesRefused").asLong()).isEqualTo(1);
        people.forEach((scheme, person) -> assertLogsIn(world, scheme, person));
    }

    private static void assertLogsIn(World world, String scheme, Person person) {
        assertThat(algorithm(world, person)).isEqualTo(scheme);
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> world.suite().logins().logIn(person.email(), PASSWORD + "x"));

        var session = world.suite().logins().logIn(person.email(), PASSWORD);

        assertThat(world.as(session).get("/api/v1/members/me").must(200).text("memberId"))
                .isEqualTo(person.memberId());
        assertThat(algorithm(world, person)).isNotEqualTo(scheme);
        assertThat(world.suite().logins().logIn(person.email(), PASSWORD).accessToken())
                .isNotEmpty();
    }

    /** How Keycloak has the member's password hashed. */
    private static String algorithm(World world, Person person) {
        var keycloak = world.suite().keycloakAdmin();
        var user = keycloak.get("/admin/realms/jmo/users?q=member_id:" + person.memberId())
                .body()
                .path(0)
                .path("id")
                .asString();
        var data = keycloak.get("/admin/realms/jmo/users/" + user + "/credentials")
                .body()
                .path(0)
                .path("credentialData")
                .asString();
        return JsonMapper.shared().readTree(data).path("algorithm").asString();
    }

    private static JsonNode importedAlthoughKilled(World world, String file) {
        var place = world.backOffice()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", PATH, "text/csv", file.getBytes(UTF_8))
                .must(202)
                .headers()
                .get("location");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> state(world, place).path("linesRead").asLong() > 0);
        world.suite().kill("account-service");
        world.suite().restart("account-service");
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> state(world, place),
                        state -> OVER.contains(state.path("status").asString()));
    }

    /** While the service is away there is no answer. */
    private static JsonNode state(World world, String place) {
        return world.backOffice().get(place).body();
    }

    private static void importOthers(World world) {
        var members =
                new StringBuilder("memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,"
                        + "cause,dataUpdatedOn,email,phone,language\n");
        for (int i = 0; i < OTHERS; i++) {
            members.append("%s,SITI RAHAYU,317403620483%04d,%s,1983-04-22,PU,PT Tekstil,KK040004,ACTIVE,,,,,,id\n"
                    .formatted(new UUID(0x0192_0000_0000_7002L, 0x8000_0000_0000_0000L + i), i, kpj(i)));
        }
        world.importFile("/api/v1/members/imports", members.toString());
    }

    private static String kpj(int number) {
        return "196%08d".formatted(number);
    }

    private static String phone(int number) {
        return "+62813%08d".formatted(number);
    }

    private static String line(String kpj, String email, String phone, String scheme) throws GeneralSecurityException {
        return ",%s,%s,%s,%s,%s\n".formatted(kpj, email, phone, scheme, hash(scheme));
    }

    private static String hash(String scheme) throws GeneralSecurityException {
        var base64 = Base64.getEncoder();
        return switch (scheme) {
            case "bcrypt" -> BCRYPT;
            case "pbkdf2-sha256" -> {
                var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), SALT, 20_000, 256));
                yield "20000$" + base64.encodeToString(SALT) + "$" + base64.encodeToString(key.getEncoded());
            }
            default -> {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(SALT);
                yield base64.encodeToString(SALT) + "$"
                        + base64.encodeToString(digest.digest(PASSWORD.getBytes(UTF_8)));
            }
        };
    }
}
