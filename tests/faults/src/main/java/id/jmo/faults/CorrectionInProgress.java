package id.jmo.faults;

import id.jmo.operator.client.CommandFailure;
import id.jmo.world.ComplaintCase;
import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One member who has the name corrected again and again, each time by a complaint that an officer approves. Member and officer
 * repeat each request until it is answered, so that a kill at any moment hits a correction.
 */
final class CorrectionInProgress {

    private static final String OFFICER = "complaints1";
    private static final List<String> NAMES = List.of("PESERTHA WIDJAJA", "PESERTA WIJAYA", "PESERTHA WIJAYA");
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final long POLL_INTERVAL_MILLIS = 300;

    private final World world;
    private final Person person;
    private final MemberApp app;
    private final List<String> drafts;
    private final List<String> complaints = new ArrayList<>();
    private volatile Instant asked = Instant.MAX;
    private volatile Instant ended = Instant.MAX;
    private volatile String lastSeen = "nothing";

    private CorrectionInProgress(World world, Person person) {
        this.world = world;
        this.person = person;
        this.app = world.app(person);
        this.drafts =
                NAMES.stream().map(_ -> ComplaintCase.draftWithEvidence(app)).toList();
    }

    static CorrectionInProgress prepared(World world) {
        return new CorrectionInProgress(
                world, world.newMember().withBalance(0).whoLooksLike("").join());
    }

    /** One complaint after the other; gives up after a timeout, which the checks show. */
    void run() {
        asked = Instant.now();
        var end = asked.plus(TIMEOUT);
        for (int i = 0; i < NAMES.size(); i++) {
            var key = UUID.randomUUID().toString();
            var complaint = "";
            while (Instant.now().isBefore(end) && !Thread.currentThread().isInterrupted()) {
                try {
                    if (complaint.isEmpty()) {
                        complaint = submit(key, NAMES.get(i), drafts.get(i));
                    } else if (goesOn(complaint).equals("ANSWERED")) {
                        break;
                    }
                } catch (Http.NotAnswered | CommandFailure away) {
                    lastSeen = String.valueOf(away.getMessage());
                }
                Pause.millis(POLL_INTERVAL_MILLIS);
            }
            complaints.add(complaint);
        }
        ended = Instant.now();
    }

    private String submit(String key, String name, String draft) {
        var answer = app.http()
                .with("Idempotency-Key", key)
                .post(
                        "/api/v1/complaints",
                        ComplaintCase.request(
                                "data-correction", "Nama saya salah dicatat.", Map.of("name", name), draft));
        return answer.status() == 201 ? answer.text("complaintId") : "";
    }

    /** The next step of the officer, by what the officer sees; if an answer was lost, the case shows what was done. */
    private String goesOn(String complaint) {
        var officer = world.as(OFFICER);
        var path = "/api/v1/complaint-cases/" + complaint;
        var seen = officer.get(path);
        lastSeen = seen.status() == 200 ? seen.text("summary.status") : "HTTP " + seen.status();
        switch (lastSeen) {
            case "SUBMITTED" -> {
                officer.post(path + "/assignment", Map.of());
                officer.post(path + "/verification", Map.of());
            }
            case "VERIFIED" -> officer.post(path + "/work", Map.of());
            case "IN_WORK" ->
                officer.post(
                        path + "/correction-decision",
                        Map.of(
                                "answer",
                                "Nama Anda sudah kami perbaiki.",
                                "decisions",
                                List.of(Map.of("field", "NAME", "verdict", "APPROVE"))));
            default -> {}
        }
        return lastSeen;
    }

    World world() {
        return world;
    }

    MemberApp app() {
        return app;
    }

    String memberId() {
        return person.memberId();
    }

    /** In the order in which they were submitted; an empty text for one that was never taken in. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What must be recorded in the end. */
    static String lastName() {
        return NAMES.getLast();
    }

    boolean wasInProgressAt(Instant moment) {
        return asked.isBefore(moment) && ended.isAfter(moment);
    }

    @Override
    public String toString() {
        return "corrections of %s (last seen: %s)".formatted(person.login(), lastSeen);
    }
}
