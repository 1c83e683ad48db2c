package id.jmo.faults;

import id.jmo.faults.FaultRun.RunResult;
import id.jmo.world.World;
import java.util.ArrayList;
import java.util.List;

/** What must hold of mergers of savings whichever part is killed. Each invariant gives its violations, one sentence each. */
final class MergerInvariants {

    private final RunResult result;

    MergerInvariants(RunResult result) {
        this.result = result;
    }

    /** Each KPJ is merged, and its savings arrived once: the member's statement has one row for each. */
    List<String> endedOnce() {
        var violations = new ArrayList<String>();
        for (var merger : result.mergers()) {
            for (var kpj : merger.kpjs()) {
                var status = merger.statusOf(kpj);
                if (!status.equals("MERGED")) {
                    violations.add("%s: the merger of %s is %s".formatted(merger, kpj.id(), status));
                }
            }
            var statement = merger.app()
                    .http()
                    .get("/api/v1/savings/me/statement?year=" + World.today().getYear())
                    .must(200)
                    .body();
            long arrivals = statement.findValuesAsString("kind").stream()
                    .filter("MERGED_IN"::equals)
                    .count();
            if (arrivals != merger.kpjs().size()) {
                violations.add("%s: savings arrived %d times, from %d KPJ"
                        .formatted(merger, arrivals, merger.kpjs().size()));
            }
        }
        return violations;
    }

    /** The member has the savings of all their KPJ, to the rupiah. */
    List<String> sumsAreExact() {
        var violations = new ArrayList<String>();
        for (var merger : result.mergers()) {
            long balance = merger.app()
                    .http()
                    .get("/api/v1/savings/me")
                    .must(200)
                    .body()
                    .path("balance")
                    .asLong();
            if (balance != merger.allSavings()) {
                violations.add("%s: the balance is %d, not %d".formatted(merger, balance, merger.allSavings()));
            }
        }
        return violations;
    }

    /** A kill that hits no merger proves nothing. */
    List<String> killsHitMergers() {
        return result.killsThatMissed(
                "merger", at -> result.mergers().stream().anyMatch(merger -> merger.wasInProgressAt(at)));
    }
}
