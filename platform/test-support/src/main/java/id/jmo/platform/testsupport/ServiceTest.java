package id.jmo.platform.testsupport;

import id.jmo.platform.testsupport.openapi.AnswersAreDocumented;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestPropertySource;

/**
 * A component test: the whole service on a random port, with a real Kafka broker, a real document store and a token
 * issuer. Broker and store are shared by the run; every Spring context has a database of its own. Inject
 * {@code RestTestClient} for requests, {@link TestTopics} for events, and take tokens from {@link Tokens}.
 *
 * <p>Every answer of the API is held against the service's OpenAPI document, every change of a document against the shard key
 * of its collection; one that departs from it fails the test.
 *
 * <p>With {@code -Djmo.test.backing=containers} broker and store are containers of Apache Kafka and MongoDB 8.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@ExtendWith({AnswersAreDocumented.class, StoreIsShardable.class})
@TestPropertySource(
        properties = {
            // Tests are read by people.
            "logging.structured.format.console=",
            "logging.level.org.apache.kafka=error",
            "logging.level.kafka=error",
            "logging.level.state.change.logger=error",
            "logging.level.de.bwaldvogel.mongo=error",
            // The embedded store logs each refused command, and a refused duplicate is no error.
            "logging.level.de.bwaldvogel.mongo.wire.MongoWireProtocolHandler=off",
            // Every context has a store of its own on one broker.
            "jmo.topics.one-suite=false",
        })
public @interface ServiceTest {

    /** Further properties of this service's tests, as {@code key=value}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /** Configuration classes; found by package when empty. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] classes() default {};
}
