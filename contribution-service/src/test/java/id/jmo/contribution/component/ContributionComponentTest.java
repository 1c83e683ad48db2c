package id.jmo.contribution.component;

import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What all component tests share, so that they share one service as well. */
@ServiceTest(
        properties = {
            "jmo.bills.posting-poll=100ms",
            "jmo.bills.expiry-poll=200ms",
            "jmo.contributions.credit-limit=0s",
            "jmo.independent-workers.lapse-poll=200ms",
            "jmo.bank.client-key=jmo-local",
            "jmo.bank.partner-id=jmo",
            "jmo.bank.channel-id=95221",
            "jmo.bank.collection-account=8888000002",
            "jmo.collection.prefix=88801",
            "jmo.collection.poll=100ms",
            "jmo.collection.retry=500ms",
            "jmo.reconciliation.poll=200ms"
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

    @DynamicPropertySource
    static void bank(DynamicPropertyRegistry registry) {
        registry.add("jmo.partners.bank.base-url", SandboxBank::url);
        registry.add("jmo.bank.private-key", SandboxBank::privateKey);
        registry.add("jmo.bank.client-secret", SandboxBank::clientSecret);
        registry.add("jmo.collection.bank-public-key", SandboxBank::signingPublicKey);
    }

    @BeforeAll
    static void awaitLongEnoughForABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }
}
