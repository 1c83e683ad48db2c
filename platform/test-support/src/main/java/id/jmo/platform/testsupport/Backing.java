package id.jmo.platform.testsupport;

import java.util.List;

/** The broker and the store that the tests of a run share. */
interface Backing {

    /** The suite's topics exist from the start, as they do where the services that own them have run before. */
    List<String> TOPICS = List.of(
            "jmo.members.v1",
            "jmo.heirs.v1",
            "jmo.mergers.v1",
            "jmo.workers.v1",
            "jmo.contributions.v1",
            "jmo.employers.v1",
            "jmo.bills.v1",
            "jmo.employments.v1",
            "jmo.erasures.v1",
            "jmo.biometric-erasures.v1",
            "jmo.notification-erasures.v1",
            "jmo.savings.v1",
            "jmo.savings-credits.v1",
            "jmo.savings-mergers.v1",
            "jmo.benefits.v1",
            "jmo.claims.v1",
            "jmo.verifications.v1",
            "jmo.selfies.v1",
            "jmo.reference-photos.v1",
            "jmo.payouts.v1",
            "jmo.complaints.v1",
            "jmo.accidents.v1",
            "jmo.information.v1",
            "jmo.accounts.v1",
            "jmo.data-updates.v1",
            "jmo.bank-account-checks.v1",
            "jmo.account-inquiries.v1",
            "jmo.one-time-codes.v1");

    String kafkaBootstrapServers();

    /** The address of a database of this name. */
    String mongoUri(String database);

    static Backing shared() {
        return Shared.INSTANCE;
    }

    /** Started with the first test that needs it, stopped with the run. */
    final class Shared {

        private static final Backing INSTANCE = start();

        private Shared() {}

        private static Backing start() {
            String kind = System.getProperty("jmo.test.backing", "embedded");
            return switch (kind) {
                case "embedded" -> new EmbeddedBacking();
                case "containers" -> new ContainerBacking();
                default ->
                    throw new IllegalArgumentException("jmo.test.backing is embedded or containers, not " + kind);
            };
        }
    }
}
