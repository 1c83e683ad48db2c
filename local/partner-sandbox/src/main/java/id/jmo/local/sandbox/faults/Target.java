package id.jmo.local.sandbox.faults;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation of a partner.
 *
 * @param service the operation's service code in SNAP, or 00 for partners without SNAP
 */
public record Target(String partner, String operation, String service) {

    private static final Map<String, Target> BY_PATH = Map.of(
            "/snap/v1.0/access-token/b2b", new Target("bank", "token", "73"),
            "/snap/v1.0/account-inquiry-external", new Target("bank", "inquiry", "16"),
            "/snap/v1.0/transfer-interbank", new Target("bank", "transfer", "18"),
            "/snap/v1.0/transfer/status", new Target("bank", "status", "36"),
            "/snap/v1.0/bank-statement", new Target("bank", "statement", "14"),
            "/snap/v1.0/transfer-va/create-va", new Target("bank", "create-va", "27"),
            "/civil-registry/v1/verifications", new Target("civil-registry", "verify", "00"),
            "/sms/v1/messages", new Target("sms", "send", "00"),
            "/face/v1/engine", new Target("face-vendor", "engine", "00"),
            "/face/v1/measurements", new Target("face-vendor", "measure", "00"));

    /** A browser's endpoint, with the browser's own path. */
    private static final String PUSH_PATH = "/push/v1/";

    private static final Target PUSH = new Target("push", "send", "00");

    static Optional<Target> at(String path) {
        return path.startsWith(PUSH_PATH) ? Optional.of(PUSH) : Optional.ofNullable(BY_PATH.get(path));
    }

    static boolean exists(String partner) {
        return partner.equals("mail") || all().anyMatch(t -> t.partner().equals(partner));
    }

    static boolean exists(String partner, String operation) {
        return all().anyMatch(t -> t.partner().equals(partner) && t.operation().equals(operation));
    }

    private static Stream<Target> all() {
        return Stream.concat(Stream.of(PUSH), BY_PATH.values().stream());
    }

    public boolean isBank() {
        return partner.equals("bank");
    }
}
