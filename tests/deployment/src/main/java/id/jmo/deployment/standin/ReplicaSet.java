package id.jmo.deployment.standin;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The configuration of a replica set that has one member, itself: asked for once by {@code rs.initiate}, kept in the store. */
final class ReplicaSet {

    private static final String SETTING = "replica-set";

    private final String name;
    private final Accounts kept;

    ReplicaSet(String name, Accounts kept) {
        this.name = name;
        this.kept = kept;
    }

    /** @return why not, or nothing */
    Optional<String> initiate(Object given) {
        if (member().isPresent()) {
            return Optional.of("already initialized");
        }
        String host = System.getenv().getOrDefault("HOSTNAME", "localhost") + ":27017";
        if (given instanceof Document configuration && configuration.get("_id") != null) {
            if (!name.equals(configuration.get("_id"))) {
                return Optional.of("Attempting to initiate a replica set with name " + configuration.get("_id")
                        + ", but command line reports " + name);
            }
            if (!(configuration.get("members") instanceof Collection<?> members) || members.size() != 1) {
                return Optional.of("the stand-in is a replica set of one member");
            }
            host = String.valueOf(((Document) members.iterator().next()).get("host"));
        }
        kept.saveSetting(new Document("_id", SETTING).append("host", host));
        return Optional.empty();
    }

    Optional<String> member() {
        return kept.setting(SETTING).map(setting -> String.valueOf(setting.get("host")));
    }

    /** Adds to an answer of {@code hello} by what drivers know a primary; until it is initiated there is none. */
    void describe(Document hello) {
        Optional<String> member = member();
        boolean primary = member.isPresent();
        hello.put("ismaster", primary);
        hello.put("isWritablePrimary", primary);
        hello.put("secondary", false);
        if (primary) {
            hello.put("setName", name);
            hello.put("setVersion", 1);
            hello.put("hosts", List.of(member.get()));
            hello.put("primary", member.get());
            hello.put("me", member.get());
        } else {
            hello.put("isreplicaset", true);
            hello.put("info", "Does not have a valid replica set config");
        }
    }

    Document status() {
        return new Document("set", name)
                .append("myState", 1)
                .append(
                        "members",
                        List.of(new Document("_id", 0)
                                .append("name", member().orElse(""))
                                .append("stateStr", "PRIMARY")
                                .append("self", true)));
    }
}
