package id.jmo.accident.model;

import id.jmo.accident.config.ConfiguredBenefits;
import id.jmo.accident.model.AccidentTrigger.AccountGiven;
import id.jmo.accident.model.AccidentTrigger.BenefitSettled;
import id.jmo.accident.model.AccidentTrigger.DoctorStates;
import id.jmo.accident.model.AccidentTrigger.EvidenceGiven;
import id.jmo.accident.model.AccidentTrigger.OfficerApproves;
import id.jmo.accident.model.AccidentTrigger.PaperStageOneRecorded;
import id.jmo.accident.model.AccidentTrigger.PaperStageTwoRecorded;
import id.jmo.accident.model.AccidentTrigger.PayoutCompleted;
import id.jmo.accident.model.AccidentTrigger.PayoutRefused;
import id.jmo.accident.model.AccidentTrigger.PayoutReturned;
import id.jmo.accident.model.AccidentTrigger.StageOneReported;
import id.jmo.accident.model.AccidentTrigger.StageTwoReported;
import id.jmo.accident.model.benefit.BenefitFacts;
import id.jmo.accident.model.benefit.Outcome;
import id.jmo.platform.caseclock.TimeLimit;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases in every state, reached the way real ones are: by notifying and by what happens afterwards. */
public final class Examples {

    /** Monday 2026-11-23, 09:00 in Jakarta. */
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    static final Instant HAPPENED = NOW.minus(Duration.ofHours(3));
    static final String EMPLOYER = "JK004217";
    static final Findings COVERED = new Findings(true, true, true, true);

    static final AccidentRules RULES = new AccidentRules(
            ConfiguredBenefits.policy(),
            new WagePolicy(25),
            new FourEyes(Rupiah.of(50_000_000)),
            new Deadlines(
                    Arrays.stream(Step.values())
                            .collect(Collectors.toMap(Function.identity(), step -> TimeLimit.hours(48))),
                    new BusinessCalendar(Set.of())));

    static final PayoutAccount ACCOUNT = new PayoutAccount(
            PayoutAccount.Owner.MEMBER, "014", Confidential.of("1234567890"), Confidential.of("BUDI SANTOSO"));

    static final PayoutAccount OTHER_ACCOUNT = new PayoutAccount(
            PayoutAccount.Owner.MEMBER, "008", Confidential.of("2234567890"), Confidential.of("BUDI SANTOSO"));

    static final PayoutAccount HEIRS = new PayoutAccount(
            PayoutAccount.Owner.HEIR, "002", Confidential.of("3234567890"), Confidential.of("SITI RAHMA"));

    private Examples() {}

    static DecisionContext at(Instant now) {
        return new DecisionContext(RULES, now, PayoutId.next());
    }

    static Decision decide(Accident accident, AccidentTrigger trigger) {
        return AccidentLifecycle.decide(accident, trigger, at(NOW));
    }

    /** The case after the triggers, each of which must move it. */
    static Accident after(Accident accident, AccidentTrigger... triggers) {
        Accident moved = accident;
        for (AccidentTrigger trigger : triggers) {
            moved = moved(moved, trigger, NOW).accident();
        }
        return moved;
    }

    static Decision.Moved moved(Accident accident, AccidentTrigger trigger) {
        return moved(accident, trigger, NOW);
    }

    static Decision.Moved moved(Accident accident, AccidentTrigger trigger, Instant now) {
        Decision decision = AccidentLifecycle.decide(accident, trigger, at(now));
        if (decision instanceof Decision.Moved moved) {
            return moved;
        }
        throw new AssertionError(trigger + " does not move a case in " + accident.state() + " but gives " + decision);
    }

    static Informant informant(String phone) {
        return new Informant(
                Informant.Relation.FAMILY, Confidential.of("SITI RAHMA"), Confidential.of(phone), null, NOW);
    }

    static Notification notification(Optional<String> employer) {
        return new Notification(
                AccidentId.next(),
                AccidentNumber.next(Jakarta.dateOf(NOW)),
                MemberId.next(),
                employer,
                new Incident.WorkAccident(
                        HAPPENED,
                        Confidential.of("Gudang B"),
                        Confidential.of("Tangan terjepit mesin"),
                        Confidential.of("mesin pres")),
                informant("081234567890"));
    }

    static Accident notified() {
        return notification(Optional.of(EMPLOYER)).begin(at(NOW)).accident();
    }

    static Accident notifiedByIndependentWorker() {
        return notification(Optional.empty()).begin(at(NOW)).accident();
    }

    static StageOneReported stageOne(StageOne.Scene.Place place) {
        return stageOne(place, StageOne.Scene.Circumstance.AT_WORK, HAPPENED, LocalDate.of(2020, 1, 6));
    }

    static StageOneReported stageOne(
            StageOne.Scene.Place place,
            StageOne.Scene.Circumstance circumstance,
            Instant occurredAt,
            LocalDate employedSince) {
        return new StageOneReported(new StageOne.Report(
                new StageOne.Workplace(
                        Confidential.of("Jl. Industri 1"),
                        Confidential.of("Rina"),
                        Confidential.of("0215551234"),
                        null),
                new StageOne.Worker(
                        StageOne.Worker.Sex.MALE,
                        Confidential.of("Jl. Mawar 2"),
                        Confidential.of("081234567890"),
                        "Operator",
                        "Produksi",
                        employedSince),
                new StageOne.Wage(StageOne.Wage.Basis.MONTHLY, Rupiah.of(5_000_000)),
                new StageOne.Scene(
                        place,
                        circumstance,
                        Confidential.of("Jl. Industri 1"),
                        occurredAt,
                        Confidential.of("tanpa sarung tangan"),
                        Confidential.of("pelindung mesin terbuka"),
                        Confidential.of("terjepit"),
                        Confidential.of("mesin pres"))));
    }

    /** Three days off, which pay half a million at a wage of five. */
    static StageTwoReported recovered() {
        return stageTwo(Outcome.RECOVERED, null, List.of());
    }

    static StageTwoReported died() {
        return stageTwo(Outcome.DEATH, Jakarta.dateOf(NOW), List.of());
    }

    static StageTwoReported stageTwo(
            Outcome outcome, @Nullable LocalDate diedOn, List<BenefitFacts.Impairment> impairments) {
        LocalDate day = Jakarta.dateOf(NOW);
        boolean works = outcome == Outcome.RECOVERED;
        return new StageTwoReported(new StageTwo.Report(
                HAPPENED.plusSeconds(3_600),
                outcome,
                false,
                diedOn,
                works ? new BenefitFacts.Incapacity(day, day) : null,
                impairments,
                List.of(),
                null,
                List.of()));
    }

    /** As an officer records the report from the paper form of the family. */
    static PaperStageOneRecorded onPaper(StageOneReported report, String officer) {
        return new PaperStageOneRecorded(officer(officer), report.report(), "formulir 3 dari istri peserta");
    }

    static PaperStageTwoRecorded onPaper(StageTwoReported report, String officer) {
        return new PaperStageTwoRecorded(officer(officer), report.report(), "formulir 3a dari istri peserta");
    }

    static EvidenceGiven file(AttachmentKind kind) {
        return new EvidenceGiven(new EvidenceFile(UUID.randomUUID(), kind, NOW));
    }

    static Officer officer(String id) {
        return new Officer(id, Optional.empty());
    }

    static OfficerApproves approval(Accident accident, String officer) {
        return new OfficerApproves(officer(officer), accident.state().status(), COVERED, "sesuai");
    }

    static Accident inTreatment() {
        return after(notified(), stageOne(StageOne.Scene.Place.INSIDE));
    }

    static Accident inTreatmentAfterTraffic() {
        return after(notified(), stageOne(StageOne.Scene.Place.TRAFFIC));
    }

    static Accident inTreatmentOfIndependentWorker() {
        return after(notifiedByIndependentWorker(), stageOne(StageOne.Scene.Place.INSIDE));
    }

    static Accident awaitingStageTwo() {
        return after(inTreatment(), statement(Outcome.RECOVERED));
    }

    static DoctorStates statement(Outcome outcome) {
        return new DoctorStates(new DoctorStatement(HAPPENED.plusSeconds(3_600), outcome, NOW));
    }

    static Accident awaitingEvidence() {
        return after(inTreatment(), recovered());
    }

    static Accident inReview() {
        return after(awaitingEvidence(), file(AttachmentKind.DOCTOR_CERTIFICATE), new AccountGiven(ACCOUNT, null));
    }

    /** The member died: 262 million. */
    static Accident inReviewAfterDeath() {
        return after(
                inTreatment(),
                died(),
                file(AttachmentKind.DOCTOR_CERTIFICATE),
                file(AttachmentKind.DEATH_CERTIFICATE),
                file(AttachmentKind.HEIR_STATEMENT),
                new AccountGiven(HEIRS, "officer-3"));
    }

    static Accident awaitingSecondOfficer() {
        Accident review = inReviewAfterDeath();
        return after(review, approval(review, "officer-1"));
    }

    /** In review, of an employer who reported stage I three days after the accident. */
    static Accident inReviewAfterLateReport(StageTwoReported stageTwo, AccidentTrigger... evidence) {
        Instant later = HAPPENED.plus(Duration.ofDays(3));
        Accident late =
                moved(notified(), stageOne(StageOne.Scene.Place.INSIDE), later).accident();
        return after(after(late, stageTwo, file(AttachmentKind.DOCTOR_CERTIFICATE)), evidence);
    }

    static Accident employerLiable() {
        Accident review = inReviewAfterLateReport(recovered());
        return after(review, approval(review, "officer-1"));
    }

    static Accident paying() {
        Accident review = inReview();
        return after(review, approval(review, "officer-1"));
    }

    static Accident settling() {
        Accident paying = paying();
        return after(paying, new PayoutCompleted(payoutOf(paying), NOW));
    }

    static Accident completed() {
        Accident settling = settling();
        return after(settling, new BenefitSettled(payoutOf(settling)));
    }

    static Accident returned() {
        Accident settling = settling();
        return after(settling, new PayoutReturned(payoutOf(settling), "ACCOUNT_CLOSED"));
    }

    static Accident refusedByBank() {
        Accident paying = paying();
        return after(paying, new PayoutRefused(payoutOf(paying), "LIMIT_EXCEEDED"));
    }

    static PayoutId payoutOf(Accident accident) {
        return accident.state().latestPayment().orElseThrow().payout();
    }
}
