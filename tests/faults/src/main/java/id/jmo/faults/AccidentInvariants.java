package id.jmo.faults;

import id.jmo.faults.FaultRun.RunResult;
import id.jmo.world.AccidentCase;
import id.jmo.world.World;
import java.util.List;

/**
 * What must hold of benefits of work accidents whichever part is killed: none is lost, and none is paid or booked twice. Each
 * invariant gives its violations, one sentence each.
 */
final class AccidentInvariants {

    private final RunResult result;

    AccidentInvariants(RunResult result) {
        this.result = result;
    }

    /** What the fund for work accidents has given since the suite began, in rupiah. */
    static long givenByTheFund(World world) {
        return -world.proveLedger().at("/totals/JKK_FUND").asLong();
    }

    List<String> completed() {
        return result.accidents().stream()
                .filter(accident -> !accident.status().equals("COMPLETED"))
                .map(accident -> accident + " is not completed")
                .toList();
    }

    List<String> paidOnce() {
        var bank = result.world().bank();
        return result.accidents().stream()
                .filter(accident -> {
                    var account = accident.accident().member().account();
                    long payments = bank.transfersTo(account).stream()
                            .filter(transfer -> transfer.status().equals("SUCCESS"))
                            .count();
                    return bank.balance(account) != AccidentCase.BENEFIT || payments != 1;
                })
                .map(accident -> "%s: paid %s"
                        .formatted(
                                accident,
                                bank.transfersTo(accident.accident().member().account())))
                .toList();
    }

    /** The fund has given every benefit once, and owes none. */
    List<String> fundGaveOnce() {
        var proof = result.world().proveLedger();
        long given = -proof.at("/totals/JKK_FUND").asLong() - result.givenBefore();
        long due = result.accidents().size() * AccidentCase.BENEFIT;
        long owed = proof.at("/totals/BENEFIT_PAYABLE").asLong();
        return given == due && owed == 0
                ? List.of()
                : List.of("The fund gave %d, not %d, and owes %d".formatted(given, due, owed));
    }

    List<String> savingsUntouched() {
        return result.accidents().stream()
                .filter(accident -> {
                    var savings = result.world()
                            .app(accident.accident().member())
                            .savings()
                            .must(200)
                            .body();
                    return savings.path("balance").asLong() != AccidentInProgress.SAVINGS
                            || savings.path("available").asLong() != AccidentInProgress.SAVINGS;
                })
                .map(accident -> accident + ": the savings have changed")
                .toList();
    }

    /** A kill that hits no accident proves nothing. */
    List<String> killsHitAccidents() {
        return result.killsThatMissed(
                "accident", at -> result.accidents().stream().anyMatch(accident -> accident.wasInProgressAt(at)));
    }
}
