package id.jmo.platform.testsupport;

import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class in which a consumer says what it expects; one class for each pair of consumer and provider. When all of
 * its tests have run, the pact must equal the committed one (see {@link CommittedPacts}). Give examples for all
 * generated values: a pact that is different in each run can never be equal.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith({CommittedPacts.class, PactConsumerTestExt.class})
public @interface ConsumerPactTest {}
