package id.jmo.local.launcher.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Production's realm with what production's realm file must never hold: the sample logins, and the addresses on this machine
 * to which a login may lead.
 */
public final class LocalRealm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LocalRealm() {}

    private static final String OVERRIDES = "overrides";
    private static final String REDIRECTS = "redirects";

    /**
     * Every list of the local file is appended to the list of the same name in the realm, and every client's
     * {@code redirects} to those of the client; {@code overrides} take the place of settings.
     */
    public static String merge(Path realmFile, Path localFile) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(Files.readString(realmFile));
        JsonNode local = JSON.readTree(Files.readString(localFile));
        realm.setAll((ObjectNode) local.path(OVERRIDES));
        for (JsonNode client : realm.path("clients")) {
            for (JsonNode address :
                    local.path(REDIRECTS).path(client.path("clientId").asString())) {
                ((ObjectNode) client).withArray("redirectUris").add(address);
            }
        }
        for (var list : local.properties()) {
            if (Set.of(OVERRIDES, REDIRECTS).contains(list.getKey())) {
                continue;
            }
            for (JsonNode entry : list.getValue()) {
                realm.withArray(list.getKey()).add(entry);
            }
        }
        return JSON.writeValueAsString(realm);
    }
}
