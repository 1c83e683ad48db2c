package id.jmo.local.launcher.sample;

import id.jmo.local.camera.SampleCamera;
import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Pause;
import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CachedToken;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.FileImport;
import id.jmo.platform.values.Jakarta;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Loads the sample members and offices through the gateway, as an officer and an operator would: nothing is written behind the
 * services' backs. Loading twice changes nothing.
 */
public final class SampleWorld {

    /** Members with a portrait: who they are, and the name of their files. */
    private static final Map<String, String> PORTRAITS = Map.of(
            "01920000-0000-7000-8000-000000000001", "eileen",
            "01920000-0000-7000-8000-000000000002", "grace",
            "01920000-0000-7000-8000-000000000008", "eileen");

    /** Whose membership ended a few days ago, whenever the suite is loaded: shows the waiting period. */
    private static final String RECENT_LEAVER = "01920000-0000-7000-8000-000000000007";

    /** A minute less than the realm gives. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    private static final int DAYS_SINCE_LEAVING = 5;
    private static final Duration SETTLING_TIMEOUT = Duration.ofSeconds(40);

    private final Path sample;
    private final ApiClient api;
    private final ApiClient releaser;

    /**
     * @param sample the folder with the sample's files
     * @param token logs in as the client that loads samples
     * @param releaserToken logs in as an operator, who releases what the client sends
     */
    public SampleWorld(URI gateway, Path sample, Supplier<String> token, Supplier<String> releaserToken) {
        this.sample = sample;
        this.api = new ApiClient(gateway, new CachedToken(token, TOKEN_LIFE, Clock.systemUTC()));
        this.releaser = new ApiClient(gateway, new CachedToken(releaserToken, TOKEN_LIFE, Clock.systemUTC()));
    }

    /**
     * Loads the sample unless it was loaded before.
     *
     * @param marker a file that says what was loaded last
     * @return whether there was anything to load
     */
    public boolean loadOnce(Path marker) {
        String version = version();
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(version)) {
                return false;
            }
            load();
            Files.writeString(marker, version);
            return true;
        } catch (IOException e) {
            throw LaunchFailure.of(e, sample);
        }
    }

    private void load() throws IOException {
        importMembers(SampleDates.asOf(Jakarta.dateOf(Instant.now()), Files.readString(sample.resolve("members.csv"))));
        importSavingsOfNewMembers(Files.readString(sample.resolve("savings.csv")));
        importBranches(Files.readString(sample.resolve("branches.csv")));
        for (var portrait : PORTRAITS.entrySet()) {
            setReferencePhoto(portrait.getKey(), photo(portrait.getValue()));
        }
        endMembershipOfRecentLeaver();
    }

    void importMembers(String csv) {
        imported("Importing members", "/api/v1/members/imports", csv);
    }

    void importSavings(String csv) {
        imported("Importing savings", "/api/v1/savings/imports", csv);
    }

    /** A KPJ is unknown until an event has brought its member to balance-service, and the file is refused as a whole. */
    private void importSavingsOfNewMembers(String csv) {
        Instant end = Instant.now().plus(SETTLING_TIMEOUT);
        while (true) {
            try {
                importSavings(csv);
                return;
            } catch (CommandFailure refused) {
                if (Instant.now().isAfter(end)) {
                    throw refused;
                }
                Pause.aMoment();
            }
        }
    }

    /** Branches of other codes, which somebody may have imported, stay. */
    private void importBranches(String csv) {
        imported("Importing branches", "/api/v1/branches/imports?mode=MERGE", csv);
    }

    void setReferencePhoto(String memberId, byte[] jpeg) {
        settled(
                "Storing the reference photo of " + memberId,
                () -> api.send(
                        "PUT", "/api/v1/reference-photos/" + memberId, "image/jpeg", BodyPublishers.ofByteArray(jpeg)));
    }

    public SampleCamera camera() {
        return new SampleCamera(sample.resolve("photos"));
    }

    byte[] photo(String name) {
        Path file = sample.resolve("photos").resolve(name + ".jpg");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw LaunchFailure.of(e, file);
        }
    }

    private void endMembershipOfRecentLeaver() {
        ApiClient.Answer member = settled("Reading a member", () -> api.get("/api/v1/members/" + RECENT_LEAVER));
        if (member.body().path("membership").path("status").asString("").equals("ENDED")) {
            return;
        }
        String endedOn =
                Jakarta.dateOf(Instant.now()).minusDays(DAYS_SINCE_LEAVING).toString();
        ApiClient.required(
                "Ending a membership",
                api.post(
                        "/api/v1/members/" + RECENT_LEAVER + "/membership-end",
                        Map.of("endedOn", endedOn, "cause", "RESIGNATION")));
    }

    private void imported(String purpose, String path, String csv) {
        new FileImport(api, releaser, _ -> {}).follow(settled(purpose, () -> csv(path, csv)));
    }

    private ApiClient.Answer csv(String path, String csv) {
        return api.send("POST", path, "text/csv; charset=utf-8", BodyPublishers.ofString(csv));
    }

    /** Services learn of each other's members by events: what is refused now may be accepted in a second. */
    private static ApiClient.Answer settled(String purpose, Supplier<ApiClient.Answer> call) {
        Instant end = Instant.now().plus(SETTLING_TIMEOUT);
        ApiClient.Answer answer = call.get();
        while (!answer.isGood() && Instant.now().isBefore(end) && mayChange(answer.status())) {
            Pause.aMoment();
            answer = call.get();
        }
        return ApiClient.required(purpose, answer);
    }

    private static boolean mayChange(int status) {
        return List.of(404, 409, 422, 429, 502, 503, 504).contains(status);
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file :
                    List.of("members.csv", "savings.csv", "branches.csv", "photos/eileen.jpg", "photos/grace.jpg")) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(sample.resolve(file)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw LaunchFailure.of(e, sample);
        }
    }
}
