package id.jmo.accident.persistence;

import id.jmo.accident.model.Award;
import id.jmo.accident.model.DoctorStatement;
import id.jmo.accident.model.Incident;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.PayoutAccount;
import id.jmo.accident.model.StageOne;
import id.jmo.accident.model.StageTwo;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case says about people. It is stored as JSON in one encrypted text: a component may be added, nullable, and none
 * is renamed, for cases are kept for years.
 *
 * @param accident or disease: one of the two
 * @param award of the states from the first approval on
 * @param reachedAt when the money was paid, the case completed or the reimbursement was sought
 * @param reasons of a rejection or a return
 */
record AccidentContents(
        Incident.@Nullable WorkAccident accident,
        Incident.@Nullable OccupationalDisease disease,
        List<Informant> informants,
        @Nullable StageOne stageOne,
        @Nullable DoctorStatement statement,
        @Nullable StageTwo stageTwo,
        @Nullable PayoutAccount account,
        @Nullable Award award,
        @Nullable FirstOfficer firstOfficer,
        @Nullable Order order,
        @Nullable Instant reachedAt,
        @Nullable List<String> reasons,
        @Nullable String note) {

    record FirstOfficer(String id, String reason) {}

    record Order(String approvedBy, PayoutId payout, int attempt) {}
}
