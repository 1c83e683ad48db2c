package id.jmo.platform.topics;

/** The broker is used by the same service of another suite. */
final class ForeignBroker extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ForeignBroker(String group, String claimedBy, String own) {
        super(
                "Another suite uses this broker: %s is claimed by the store %s, and the store of this service is %s. Nothing was read or published: give this suite a broker of its own, or delete that group if the other suite is gone"
                        .formatted(group, claimedBy, own));
    }
}
