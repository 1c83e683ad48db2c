package id.jmo.local.launcher.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Production's realm with the sample logins added, which production's realm file must never hold. */
final class LocalRealm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LocalRealm() {}

    /** Every list of the local file is appended to the list of the same name in the realm. */
    static String merge(Path realmFile, Path localFile) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(Files.readString(realmFile));
        JsonNode local = JSON.readTree(Files.readString(localFile));
        for (var list : local.properties()) {
            for (JsonNode entry : list.getValue()) {
                realm.withArray(list.getKey()).add(entry);
            }
        }
        return JSON.writeValueAsString(realm);
    }
}
