package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.component.KeycloakDouble.Call;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.Tokens;
import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Members of BPJSTKU keep their login: what reaches the identity provider, and what is reported instead. */
class LoginImportTest extends CreateAccountSteps {

    private static final String BCRYPT = "$2b$12$fVH8e28OQRj9tqiDXs1e1uxpsjN0c7II7YPKXua2NAKYvM6iQk7dq";
    private static final String SALT = Base64.getEncoder().encodeToString("sixteen bytes it".getBytes());
    private static final String HASH = Base64.getEncoder().encodeToString(new byte[32]);

    @Autowired
    MongoOperations mongo;

    private Ended imported(String... lines) {
        String file = "nik,kpj,email,phone,scheme,hash\n" + String.join("\n", lines) + "\n";
        return new FileImports(rest, "/api/v1/members/login-imports", Tokens.withRoles("operator"))
                .run(file)
                .mustBeCompleted();
    }

    private static String line(Person person, String scheme, String hash) {
        return String.join(",", "", person.kpj(), person.email(), person.phone(), scheme, hash);
    }

    private static String line(Person person) {
        return line(person, "bcrypt", BCRYPT);
    }

    private static void assertLogin(Person person, String algorithm, String secret) {
        assertThat(KEYCLOAK.loginsOf(person.id().toString())).singleElement().satisfies(login -> {
            assertThat(login).containsEntry("enabled", true).containsEntry("email", person.email());
            assertThat(KEYCLOAK.rolesOf(login)).containsExactly("member");
            assertThat(login.get("credentials").toString()).contains(algorithm, secret);
        });
    }

    @Test
    void members_get_a_login_with_the_hash_of_then_and_the_same_file_again_changes_nothing() {
        Person bcrypt = person();
        Person pbkdf2 = person();
        Person salted = person();
        Person byNik = person();
        String[] file = {
            line(bcrypt),
            line(pbkdf2, "pbkdf2-sha256", "27500$" + SALT + "$" + HASH),
            line(salted, "salted-sha256", SALT + "$" + HASH),
            byNik.nik() + ","
                    + line(byNik, "pbkdf2-sha512", "27500$" + SALT + "$" + HASH).substring(1)
        };

        assertThat(imported(file).counts()).containsExactly(4L, 4L, 0L, 0L);

        assertLogin(bcrypt, "bcrypt", BCRYPT);
        assertLogin(pbkdf2, "pbkdf2-sha256", "27500");
        assertLogin(salted, "salted-sha256", SALT);
        assertLogin(byNik, "pbkdf2-sha512", HASH);
        topics.await(TOPIC, "id.jmo.member.contact-verified.v1", bcrypt.id().toString());
        assertThat(imported(file).counts()).containsExactly(4L, 0L, 4L, 0L);
        for (String collection : List.of("imports", "importChunks", "importFaults", "members", "accountPhones")) {
            assertThat(mongo.findAll(Document.class, collection).toString()).doesNotContain(BCRYPT, HASH);
        }
    }

    @Test
    void a_line_that_cannot_be_taken_over_is_reported_and_does_not_keep_the_others() {
        Person good = person();
        Person other = person();
        Person withLogin = person();
        KEYCLOAK.has(
                "an-older-login", "older@sample.jmo.example", withLogin.id().toString());
        Person owner = person();
        KEYCLOAK.has(owner.email(), owner.email(), owner.id().toString());
        Person sameEmail = person();
        Person samePhone = person();
        Person stranger = stranger();

        Ended ended = imported(
                line(good),
                line(good, "salted-sha256", SALT + "$" + HASH),
                line(stranger),
                stranger.nik() + ",," + stranger.email() + "," + stranger.phone() + ",bcrypt," + BCRYPT,
                good.nik() + "," + other.kpj() + "," + other.email() + "," + other.phone() + ",bcrypt," + BCRYPT,
                line(withLogin),
                line(new Person(sameEmail.id(), "", sameEmail.kpj(), owner.email(), sameEmail.phone())),
                line(new Person(samePhone.id(), "", samePhone.kpj(), samePhone.email(), good.phone())),
                ",,siti,12,md5,x",
                line(other, "bcrypt", BCRYPT.replace("$12$", "$04$")),
                line(other, "bcrypt", BCRYPT.replace("$12$", "$31$")),
                line(other, "pbkdf2-sha256", "27500$c2hvcnQ=$" + HASH),
                line(other, "salted-sha256", BCRYPT),
                "few,columns");

        assertThat(ended.counts()).containsExactly(14L, 1L, 0L, 13L);
        assertThat(ended.faulty())
                .containsExactly(
                        "3 : login-exists",
                        "4 kpj: kpj-unknown",
                        "5 nik: nik-unknown",
                        "6 kpj: kpj-of-another-nik",
                        "7 : login-exists",
                        "8 email: email-taken",
                        "9 phone: phone-taken",
                        "10 nik: nik-or-kpj",
                        "10 email: email-form",
                        "10 phone: phone-form",
                        "10 scheme: scheme-unknown",
                        "11 hash: hash-weak",
                        "12 hash: hash-costly",
                        "13 hash: hash-salt-short",
                        "14 hash: hash-form",
                        "15 : columns-wrong");
        assertThat(ended.faults().toString()).doesNotContain(BCRYPT, HASH, good.kpj(), good.email());
        assertLogin(good, "bcrypt", BCRYPT);
        assertThat(KEYCLOAK.loginsOf(sameEmail.id().toString())).isEmpty();
        assertThat(imported(line(sameEmail)).counts())
                .as("the phone of a line that was refused is free")
                .containsExactly(1L, 1L, 0L, 0L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_import_whose_request_is_not_answered_goes_on_and_counts_each_line_once(boolean afterwards) {
        Person first = person();
        Person second = person();
        KEYCLOAK.failsOnce(second.id().toString(), Call.CREATE, afterwards);

        assertThat(imported(line(first), line(second)).counts()).containsExactly(2L, 2L, 0L, 0L);

        assertLogin(first, "bcrypt", BCRYPT);
        assertLogin(second, "bcrypt", BCRYPT);
    }

    @Test
    void who_has_a_login_of_bpjstku_needs_no_other_account() {
        Person person = person();
        imported(line(person));

        new Registering()
                .upToTerms(new Person(person.id(), person.nik(), person.kpj(), "new" + person.email(), "+628129999999"))
                .finished()
                .awaitField("refused", "MEMBER_HAS_ACCOUNT");

        assertThat(KEYCLOAK.loginsOf(person.id().toString()))
                .extracting(login -> login.get("email"))
                .containsExactly(person.email());
    }
}
