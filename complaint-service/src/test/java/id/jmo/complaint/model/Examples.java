package id.jmo.complaint.model;

import id.jmo.complaint.model.ComplaintTrigger.InspectionJoined;
import id.jmo.complaint.model.ComplaintTrigger.NoWordFromMember;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAnswers;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAsksMember;
import id.jmo.complaint.model.ComplaintTrigger.OfficerDecidesCorrection;
import id.jmo.complaint.model.ComplaintTrigger.OfficerStartsWork;
import id.jmo.complaint.model.ComplaintTrigger.OfficerVerifies;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.catalogue.ServiceLevel;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.correction.Verdict;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Complaints in every state, reached the way real ones are: by submitting and by what happens afterwards. */
final class Examples {

    /** Monday 2026-11-23, 09:00 in Jakarta. */
    static final Instant NOW = at("2026-11-23T09:00+07:00");

    /** Two public holidays of the following month. */
    static final BusinessCalendar CALENDAR =
            new BusinessCalendar(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));

    static final Officer OFFICER = new Officer("officer-1", Optional.empty());
    static final Officer COLLEAGUE = new Officer("officer-2", Optional.empty());
    static final ComplianceCaseId INSPECTION = ComplianceCaseId.next();
    static final Confidential TEXT = Confidential.of("Sudah saya bayar.");

    private Examples() {}

    static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    static DecisionContext context(Instant now) {
        return new DecisionContext(CALENDAR, now);
    }

    static Decision decide(Complaint complaint, ComplaintTrigger trigger, Instant now) {
        return ComplaintLifecycle.decide(complaint, trigger, context(now));
    }

    static Decision.Moved moved(Complaint complaint, ComplaintTrigger trigger, Instant now) {
        if (decide(complaint, trigger, now) instanceof Decision.Moved moved) {
            return moved;
        }
        throw new AssertionError(trigger + " does not move a complaint in " + complaint.state());
    }

    /** The complaint after the triggers, each of which must move it. */
    static Complaint after(Complaint complaint, ComplaintTrigger... triggers) {
        Complaint moved = complaint;
        for (ComplaintTrigger trigger : triggers) {
            moved = moved(moved, trigger, NOW).complaint();
        }
        return moved;
    }

    static Complaint submitted() {
        return submitted(false);
    }

    static Complaint submitted(boolean reporterHidden) {
        return submitted(reporterHidden, Set.of(), Map.of("channel", Confidential.of("branch")));
    }

    private static Complaint submitted(
            boolean reporterHidden, Set<Correctable> corrects, Map<String, Confidential> fields) {
        return submitted(reporterHidden, false, corrects, fields);
    }

    private static Complaint submitted(
            boolean reporterHidden,
            boolean inspectsEmployer,
            Set<Correctable> corrects,
            Map<String, Confidential> fields) {
        Matter matter = new Matter(
                reporterHidden ? "fraud" : "service",
                "service",
                reporterHidden,
                inspectsEmployer,
                ServiceLevel.ofWorkingDays(3, 5, 10, 10),
                corrects,
                TEXT,
                fields);
        return new Submission(ComplaintId.next(), new ComplaintNumber("P-2026-7K3M-9QXD"), MemberId.next(), matter)
                .submit(context(NOW))
                .complaint();
    }

    static Complaint taken() {
        return takenBy(submitted(), OFFICER);
    }

    static Complaint takenBy(Complaint complaint, Officer officer) {
        return ((Decision.Moved) CaseWork.take(complaint, officer)).complaint();
    }

    static Complaint verified() {
        return after(taken(), new OfficerVerifies(OFFICER));
    }

    static Complaint inWork() {
        return after(verified(), new OfficerStartsWork(OFFICER));
    }

    /** An officer works on a complaint that asks for corrections. */
    static Complaint inWork(Set<Correctable> corrects, Map<String, Confidential> fields) {
        return after(
                takenBy(submitted(false, corrects, fields), OFFICER),
                new OfficerVerifies(OFFICER),
                new OfficerStartsWork(OFFICER));
    }

    /** A complaint that asks for a name and a birth date, neither of them decided. */
    static Complaint askingForCorrection() {
        return inWork(
                Set.of(Correctable.NAME, Correctable.BIRTH_DATE),
                Map.of(
                        "name", Confidential.of("Agus Widjaja"),
                        "birthDate", Confidential.of("1987-08-17")));
    }

    static OfficerDecidesCorrection approval() {
        return new OfficerDecidesCorrection(
                OFFICER,
                Map.of(Correctable.NAME, new Verdict.Approve(), Correctable.BIRTH_DATE, new Verdict.Approve()),
                TEXT);
    }

    /** A verified report of an employer that has joined no case yet. */
    static Complaint verifiedReport() {
        return after(takenBy(submitted(true, true, Set.of(), Map.of()), OFFICER), new OfficerVerifies(OFFICER));
    }

    static Complaint underInspection() {
        return after(verifiedReport(), new InspectionJoined(INSPECTION));
    }

    static Complaint awaitingMember() {
        return after(inWork(), new OfficerAsksMember(OFFICER, TEXT));
    }

    static Complaint answered() {
        return after(inWork(), new OfficerAnswers(OFFICER, TEXT));
    }

    static Complaint closed() {
        return moved(answered(), new NoWordFromMember(), at("2027-01-30T09:00+07:00"))
                .complaint();
    }
}
