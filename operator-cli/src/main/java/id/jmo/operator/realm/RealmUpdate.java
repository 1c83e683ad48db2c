package id.jmo.operator.realm;

import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CommandFailure;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives a realm that was imported from an earlier version of its file what the file has now: settings, roles, groups, clients
 * with their mappers and scopes, the profile of users, and users of the file that are missing, such as those of clients. What
 * it has beside that stays, above all its users and their credentials. Repeated, it changes nothing.
 */
public final class RealmUpdate {

    /** What is no setting of the realm itself. */
    private static final Set<String> PARTS = Set.of(
            "realm", "roles", "groups", "clients", "scopeMappings", "clientScopeMappings", "users", "components");

    private static final String PROFILE = "org.keycloak.userprofile.UserProfileProvider";

    private final ApiClient keycloak;
    private final JsonNode wanted;
    private final String realm;
    private final List<String> changes = new ArrayList<>();

    /**
     * @param keycloak as its administrator
     * @param wanted the file, see {@link RealmFile#resolved}
     */
    public RealmUpdate(ApiClient keycloak, JsonNode wanted) {
        this.keycloak = keycloak;
        this.wanted = wanted;
        this.realm = "/admin/realms/" + wanted.path("realm").asString();
    }

    /**
     * What was added or changed, a line each.
     *
     * @throws CommandFailure if Keycloak refuses something; what was done before stays done
     */
    public List<String> run() {
        settings();
        profile();
        wanted.path("roles").path("realm").forEach(this::role);
        wanted.path("groups").forEach(this::group);
        wanted.path("clients").forEach(this::client);
        wanted.path("scopeMappings").forEach(this::scope);
        wanted.path("clientScopeMappings").forEachEntry(this::scopeOfClient);
        wanted.path("users").forEach(this::user);
        return List.copyOf(changes);
    }

    private void settings() {
        ObjectNode settings = wanted.deepCopy().asObject();
        settings.remove(PARTS);
        if (!Comparison.has(read(realm), settings)) {
            put(realm, settings);
            changes.add("settings of the realm");
        }
    }

    private void profile() {
        JsonNode config =
                wanted.path("components").path(PROFILE).path(0).path("config").path("kc.user.profile.config");
        if (config.isEmpty()) {
            return;
        }
        JsonNode profile = Comparison.inside(config.path(0));
        if (!Comparison.has(read(realm + "/users/profile"), profile)) {
            put(realm + "/users/profile", profile);
            changes.add("profile of users");
        }
    }

    private void role(JsonNode role) {
        String name = role.path("name").asString();
        String path = realm + "/roles/" + name;
        if (keycloak.get(path).status() == 404) {
            post(realm + "/roles", role);
            changes.add("role " + name);
        }
    }

    private void group(JsonNode group) {
        String name = group.path("name").asString();
        if (Comparison.named(read(realm + "/groups?max=1000"), name).isEmpty()) {
            post(realm + "/groups", JsonMapper.shared().createObjectNode().put("name", name));
            changes.add("group " + name);
        }
        String id = Comparison.named(read(realm + "/groups?max=1000"), name)
                .map(found -> found.path("id").asString())
                .orElseThrow(() -> new CommandFailure("Keycloak has no group " + name + " though it was added"));
        grant(realm + "/groups/" + id + "/role-mappings/realm", group.path("realmRoles"), realm, "group " + name);
    }

    private void client(JsonNode client) {
        String name = client.path("clientId").asString();
        ObjectNode own = client.deepCopy().asObject();
        own.remove("protocolMappers");
        if (clients(name).isEmpty()) {
            post(realm + "/clients", client);
            changes.add("client " + name);
            return;
        }
        String path = path(name);
        if (!Comparison.has(read(path), own)) {
            put(path, own);
            changes.add("client " + name);
        }
        client.path("protocolMappers").forEach(mapper -> mapper(name, path, mapper));
    }

    private void mapper(String client, String path, JsonNode mapper) {
        String name = mapper.path("name").asString();
        String models = path + "/protocol-mappers/models";
        var found = Comparison.named(read(models), name);
        if (found.isEmpty()) {
            post(models, mapper);
        } else if (!Comparison.has(found.get(), mapper)) {
            String id = found.get().path("id").asString();
            put(models + "/" + id, mapper.deepCopy().asObject().put("id", id));
        } else {
            return;
        }
        changes.add("client " + client + ": mapper " + name);
    }

    private void scope(JsonNode scope) {
        String client = scope.path("client").asString();
        grant(path(client) + "/scope-mappings/realm", scope.path("roles"), realm, "client " + client);
    }

    private void scopeOfClient(String owner, JsonNode scopes) {
        for (JsonNode scope : scopes) {
            String client = scope.path("client").asString();
            String id = id(owner);
            grant(
                    path(client) + "/scope-mappings/clients/" + id,
                    scope.path("roles"),
                    realm + "/clients/" + id,
                    "client " + client);
        }
    }

    private void user(JsonNode user) {
        String name = user.path("username").asString();
        String find = realm + "/users?exact=true&username=" + ApiClient.encoded(name);
        if (read(find).isEmpty()) {
            post(realm + "/users", user);
            changes.add("user " + name);
        }
        String roles = realm + "/users/" + read(find).path(0).path("id").asString() + "/role-mappings";
        grant(roles + "/realm", user.path("realmRoles"), realm, "user " + name);
        user.path("clientRoles").forEachEntry((client, granted) -> {
            String id = id(client);
            grant(roles + "/clients/" + id, granted, realm + "/clients/" + id, "user " + name);
        });
    }

    /**
     * Adds roles to those that somebody has.
     *
     * @param owner whose roles they are, the realm or a client
     */
    private void grant(String path, JsonNode roles, String owner, String who) {
        JsonNode has = read(path);
        var missing = roles.valueStream()
                .map(JsonNode::asString)
                .filter(role -> Comparison.named(has, role).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            post(
                    path,
                    missing.stream().map(role -> read(owner + "/roles/" + role)).toList());
            changes.add(who + ": roles " + String.join(", ", missing));
        }
    }

    private JsonNode clients(String name) {
        return read(realm + "/clients?clientId=" + ApiClient.encoded(name));
    }

    private String path(String client) {
        return realm + "/clients/" + id(client);
    }

    private String id(String client) {
        String id = clients(client).path(0).path("id").asString("");
        if (id.isEmpty()) {
            throw new CommandFailure("The realm has no client " + client + ", which the realm file names");
        }
        return id;
    }

    private JsonNode read(String path) {
        return ApiClient.required("GET " + path, keycloak.get(path)).body();
    }

    private void post(String path, Object body) {
        ApiClient.required("POST " + path, keycloak.post(path, body));
    }

    private void put(String path, JsonNode body) {
        ApiClient.required(
                "PUT " + path,
                keycloak.send("PUT", path, "application/json", BodyPublishers.ofString(body.toString())));
    }
}
