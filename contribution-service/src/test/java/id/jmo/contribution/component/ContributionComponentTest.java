package id.jmo.contribution.component;

import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What all component tests share, so that they share one service as well. */
@ServiceTest(
        properties = {
            "jmo.bills.posting-poll=100ms",
            "jmo.bills.expiry-poll=200ms",
            "jmo.contributions.credit-limit=0s",
            "jmo.independent-workers.lapse-poll=200ms"
        })
abstract class ContributionComponentTest {

    static final String BILLS = "jmo.bills.v1";
    static final String CONTRIBUTIONS = "jmo.contributions.v1";

    @Autowired
    RestTestClient rest;

    @Autowired
    TestTopics topics;

    @Autowired
    MongoOperations mongo;

    @BeforeAll
    static void awaitLongEnoughForABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }
}
