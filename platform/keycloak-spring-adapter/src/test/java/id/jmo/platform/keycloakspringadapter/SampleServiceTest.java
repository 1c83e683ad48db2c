package id.jmo.platform.keycloakspringadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import id.jmo.platform.testsupport.Realm;
import id.jmo.platform.values.MemberId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service with this adapter, and a realm whose tokens it takes. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "spring.application.name=sample-service",
            "springdoc.api-docs.enabled=false",
            "jmo.security.keys-interval=4m",
            "jmo.security.staff-clients=jmo-staff,jmo-seed",
            "jmo.security.open-paths=/api/v1/news/**"
        })
abstract class SampleServiceTest {

    /** Of all classes with this context, so it ends with the tests. */
    static final Realm REALM = new Realm();

    static final String AUDIT = "/api/v1/operations/sample-service/audit-records";

    static final MemberId OTHER = MemberId.of("01920000-0000-7000-8000-000000000002");

    @DynamicPropertySource
    static void realm(DynamicPropertyRegistry properties) {
        properties.add("jmo.security.issuer-uri", REALM::issuer);
    }

    @LocalServerPort
    int port;

    @Autowired
    AuditDatabase audit;

    /** That of the audit records. */
    MongoOperations store;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void forgetAudit() {
        store = audit.operations();
        store.remove(new Query(), MongoAuditTrail.COLLECTION);
        store.remove(new Query(), MongoAuditTrail.NOTES);
        SampleService.COMMANDS.clear();
    }

    static JWTClaimsSet.Builder member(MemberId id) {
        return REALM.claims("member", "offline_access").claim("member_id", id.toString());
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).GET(), token);
    }

    HttpResponse<String> post(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).POST(BodyPublishers.noBody()), token);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String token) throws Exception {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"urn:jmo:problem:" + slug + "\"");
    }

    /** The status is written when the answer is on its way already. */
    List<AuditRecord> recordsOnceAnswered() {
        MongoAuditTrail trail = new MongoAuditTrail(audit);
        return await().until(
                        () -> trail.list(MongoAuditTrail.Selection.ALL, 100),
                        records -> records.stream().allMatch(record -> record.status() != null));
    }
}
