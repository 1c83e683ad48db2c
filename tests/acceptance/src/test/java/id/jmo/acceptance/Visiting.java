package id.jmo.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A journey that needs nothing but the ports that docker-compose.yml publishes, and none of the haste of a laptop, where the bank
 * is asked after seconds for what production asks after an hour: it can be made in any suite.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("visiting")
@interface Visiting {}
