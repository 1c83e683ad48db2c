package id.jmo.faults;

import id.jmo.faults.Broker.Event;
import id.jmo.faults.FaultRun.RunResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What must hold of corrections whichever part is killed. Each invariant gives its violations, one sentence each; none if it
 * holds. An event that is published again after a kill keeps its id and counts once.
 */
final class CorrectionInvariants {

    private final RunResult result;

    CorrectionInvariants(RunResult result) {
        this.result = result;
    }

    List<String> appliedOnce() {
        var violations = new ArrayList<String>();
        var auditor = result.world().as("auditor1");
        for (var correction : result.corrections()) {
            var answers = auditor.get("/api/v1/members/" + correction.memberId() + "/corrections")
                    .must(200)
                    .body()
                    .path("items");
            var applied = new ArrayList<String>();
            answers.forEach(answer -> {
                if (answer.path("applied").toString().equals("[\"NAME\"]")) {
                    applied.addFirst(answer.path("complaintId").asString());
                }
            });
            if (!applied.equals(correction.complaints())) {
                violations.add("%s: %s applied, of %s".formatted(correction, applied, correction.complaints()));
            }
            var name =
                    correction.app().http().get("/api/v1/members/me").must(200).text("name");
            if (!name.equals(CorrectionInProgress.lastName())) {
                violations.add(correction + ": the name on record is " + name);
            }
        }
        return violations;
    }

    /** One order of each complaint, and one answer to it. */
    List<String> orderedAndAnsweredOnce() {
        var violations = new ArrayList<String>();
        try (var broker = new Broker(result.world().suite().kafkaBootstrapServers())) {
            var ordered = count(broker.events("jmo.complaints.v1"), "id.jmo.complaint.correction-ordered.v1");
            var closed = count(broker.events("jmo.complaints.v1"), "id.jmo.complaint.answered.v1");
            var answered = count(broker.events("jmo.members.v1"), "id.jmo.member.correction-answered.v1");
            for (var correction : result.corrections()) {
                for (var complaint : correction.complaints()) {
                    if (ordered.getOrDefault(complaint, 0) != 1 || closed.getOrDefault(complaint, 0) != 1) {
                        violations.add("%s: complaint %s ordered %d times, answered %d times"
                                .formatted(
                                        correction,
                                        complaint,
                                        ordered.getOrDefault(complaint, 0),
                                        closed.getOrDefault(complaint, 0)));
                    }
                }
                int answers = answered.getOrDefault(correction.memberId(), 0);
                if (answers != correction.complaints().size()) {
                    violations.add(correction + ": account-service answered " + answers + " times");
                }
            }
        }
        return violations;
    }

    /** A kill that hits no correction proves nothing. */
    List<String> killsHitCorrections() {
        return result.killsThatMissed(
                "correction",
                at -> result.corrections().stream().anyMatch(correction -> correction.wasInProgressAt(at)));
    }

    /** By subject. */
    private static Map<String, Integer> count(List<Event> events, String type) {
        var ids = new TreeSet<String>();
        var counts = new HashMap<String, Integer>();
        events.stream()
                .filter(event -> event.type().equals(type) && ids.add(event.id()))
                .forEach(event -> counts.merge(event.subject(), 1, Integer::sum));
        return counts;
    }
}
