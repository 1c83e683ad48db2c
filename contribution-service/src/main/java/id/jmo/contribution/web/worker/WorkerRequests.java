package id.jmo.contribution.web.worker;

import id.jmo.contribution.model.worker.Sector;
import id.jmo.platform.problems.WellFormedNik;
import id.jmo.platform.values.MemberId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What independent workers, who pays for them, and officers ask for. */
final class WorkerRequests {

    private WorkerRequests() {}

    /**
     * @param oldAgeSavings whether JHT is taken as well; JKK and JKM always are
     * @param sector in which the worker works, as far as reductions depend on it
     */
    record ChoiceRequest(
            @NotNull Boolean oldAgeSavings, @NotNull Sector sector) {}

    /**
     * @param months 1, 2, 3, 6 or 12
     * @param worker whom the member pays for; none for the member's own contributions
     */
    record BillRequest(@NotNull Integer months, @Nullable MemberId worker) {}

    /**
     * @param nik of the worker
     * @param months 1, 2, 3, 6 or 12
     */
    record NikRequest(
            @NotNull @WellFormedNik String nik, @NotNull Integer months) {

        @Override
        public String toString() {
            return "NikRequest";
        }
    }
}
