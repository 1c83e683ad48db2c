package id.jmo.complaint.model.compliance;

import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerPlansVisit;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesFine;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesWithholding;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerReportsVisit;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerWarns;
import id.jmo.complaint.model.compliance.ComplianceTrigger.SupervisorApproves;
import id.jmo.platform.caseclock.TimeLimit;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/** Cases in every state, reached the way real ones are, on the days of the vector: the first warning on 5 January 2026. */
final class CaseExamples {

    static final String OFFICER = "officer-1";
    static final String SUPERVISOR = "supervisor-1";
    static final Confidential TEXT = Confidential.of("Belum terdaftar.");
    static final Fine FINE = new Fine(Rupiah.of(12_500_000), TEXT);

    /** The holidays and joint leave days from January to March 2026. */
    static final BusinessCalendar CALENDAR = new BusinessCalendar(Set.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 16),
            LocalDate.of(2026, 2, 16),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 3, 18),
            LocalDate.of(2026, 3, 19),
            LocalDate.of(2026, 3, 20),
            LocalDate.of(2026, 3, 23),
            LocalDate.of(2026, 3, 24)));

    static final ComplianceLimits LIMITS = new ComplianceLimits(
            TimeLimit.businessDays(10), TimeLimit.days(30), TimeLimit.businessDays(5), TimeLimit.businessDays(5));

    private CaseExamples() {}

    /** Nine in the morning in Jakarta. */
    static Instant on(int month, int day) {
        return LocalDate.of(2026, month, day)
                .atTime(LocalTime.of(9, 0))
                .atZone(Jakarta.ZONE)
                .toInstant();
    }

    static ComplianceContext context(Instant now) {
        return new ComplianceContext(CALENDAR, LIMITS, now, UUID.randomUUID());
    }

    static ComplianceDecision decide(ComplianceCase of, ComplianceTrigger trigger, Instant now) {
        return ComplianceLifecycle.decide(of, trigger, context(now));
    }

    static ComplianceCase moved(ComplianceCase of, ComplianceTrigger trigger, Instant now) {
        if (decide(of, trigger, now) instanceof ComplianceDecision.Moved(ComplianceCase next)) {
            return next;
        }
        throw new AssertionError(trigger + " does not move a case in " + of.state());
    }

    static ComplianceCase reported() {
        ComplianceCase opened = ComplianceCase.open(
                ComplianceCaseId.next(),
                new ComplianceNumber("K-2026-7K3M-9QXD"),
                new Employer(
                        Confidential.of("PT Tanpa Jaminan"),
                        Confidential.of("Jl. Merdeka 1"),
                        Confidential.of("Bandung")),
                context(on(1, 2)));
        return ((ComplianceDecision.Moved) ComplianceWork.take(opened, OFFICER)).next();
    }

    static ComplianceCase visitPlanned() {
        return moved(reported(), new OfficerPlansVisit(OFFICER, LocalDate.of(2026, 1, 5)), on(1, 2));
    }

    static ComplianceCase visited() {
        return moved(
                visitPlanned(), new OfficerReportsVisit(OFFICER, new Visit(LocalDate.of(2026, 1, 5), TEXT)), on(1, 5));
    }

    static ComplianceCase warnedOnce() {
        return moved(visited(), new OfficerWarns(OFFICER), on(1, 5));
    }

    static ComplianceCase warnedTwice() {
        return moved(warnedOnce(), new OfficerWarns(OFFICER), on(1, 21));
    }

    static ComplianceCase fineProposed(Instant at) {
        return moved(warnedTwice(), new OfficerProposesFine(OFFICER, UUID.randomUUID(), FINE), at);
    }

    static ComplianceCase fined() {
        return fined(on(2, 5));
    }

    static ComplianceCase fined(Instant at) {
        ComplianceCase proposed = fineProposed(at);
        return moved(proposed, approval(proposed), at);
    }

    static ComplianceCase withholdingProposed() {
        return moved(
                fined(),
                new OfficerProposesWithholding(
                        OFFICER, UUID.randomUUID(), Set.of(PublicService.BUSINESS_PERMIT, PublicService.TENDER_PERMIT)),
                on(3, 9));
    }

    static ComplianceCase servicesWithheld() {
        ComplianceCase proposed = withholdingProposed();
        return moved(proposed, approval(proposed), on(3, 9));
    }

    static SupervisorApproves approval(ComplianceCase proposed) {
        return new SupervisorApproves(
                SUPERVISOR, proposed.proposal().orElseThrow().id());
    }
}
