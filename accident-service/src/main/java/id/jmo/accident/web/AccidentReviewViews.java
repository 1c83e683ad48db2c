package id.jmo.accident.web;

import id.jmo.accident.application.ReadAccidents;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.AccidentState;
import id.jmo.accident.model.AccidentStatus;
import id.jmo.accident.model.AttachmentKind;
import id.jmo.accident.model.Coverage;
import id.jmo.accident.model.Incident;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.MemberFacts;
import id.jmo.accident.model.OfficerDecision;
import id.jmo.accident.model.PayoutAccount;
import id.jmo.accident.model.StageOne;
import id.jmo.accident.model.StageTwo;
import id.jmo.accident.model.benefit.ContradictoryFacts;
import id.jmo.accident.model.benefit.Outcome;
import id.jmo.platform.attachments.Attachments;
import id.jmo.platform.attachments.web.AttachmentTransfer;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as officers and auditors see them. */
@Component
class AccidentReviewViews {

    private static final String PATH = "/api/v1/accident-reviews/";

    /**
     * @param owed who must act, and until when; none once the case has ended
     * @param worker none as long as no event of the member has arrived
     * @param coverage what the facts say about the cover; an officer verifies by it
     * @param proposal the benefits that an approval would grant now, or has granted; none before stage II
     * @param payout where the benefit goes; none before it is known
     * @param missing the evidence that is still needed
     * @param firstOfficer who approved first, while the case waits for a second officer
     * @param decisions what officers have decided, in order
     */
    record ReviewView(
            AccidentId accidentId,
            String number,
            MemberId memberId,
            AccidentKind kind,
            AccidentStatus status,
            AccidentView.@Nullable Owed owed,
            @Nullable Worker worker,
            @Nullable String employerNumber,
            IncidentView incident,
            List<InformantView> informants,
            @Nullable StageOneView stageOne,
            @Nullable StageTwoView stageTwo,
            CoverageView coverage,
            AccidentView.@Nullable AwardView proposal,
            @Nullable Account payout,
            List<AccidentTexts.Coded> missing,
            List<FileView> evidence,
            List<LetterView> guarantees,
            @Nullable String firstOfficer,
            List<DecisionView> decisions,
            List<AccidentTimelineView.Entry> timeline) {}

    /** @param kpj masked */
    record Worker(
            String name,
            String kpj,
            String segment,
            @Nullable String employer) {}

    /**
     * @param place of an accident
     * @param chronology of an accident
     * @param occupation of a disease
     * @param totalTenureMonths of a disease
     * @param latestTenureMonths of a disease
     * @param diagnosis of a disease
     * @param source what caused it: of the accident, or of the exposure
     */
    record IncidentView(
            LocalDate happenedOn,
            @Nullable OffsetDateTime at,
            @Nullable String place,
            @Nullable String chronology,
            @Nullable String occupation,
            @Nullable Integer totalTenureMonths,
            @Nullable Integer latestTenureMonths,
            @Nullable String diagnosis,
            String source) {}

    record InformantView(
            Informant.Relation relation,
            String name,
            String phone,
            @Nullable String facilityCode,
            OffsetDateTime notifiedAt) {}

    /** @param recordedBy the officer who recorded it from paper; none if employer or member reported it */
    record StageOneView(
            OffsetDateTime reportedAt,
            boolean late,
            @Nullable String recordedBy,
            String workplace,
            String contactName,
            String contactPhone,
            @Nullable String projectNumber,
            String job,
            String unit,
            LocalDate employedSince,
            StageOne.Wage.Basis wageBasis,
            Rupiah wageAmount,
            StageOne.Scene.Place place,
            StageOne.Scene.Circumstance circumstance,
            String address,
            OffsetDateTime occurredAt,
            String unsafeAct,
            String unsafeCondition,
            String accidentType,
            String injurySource) {}

    /**
     * @param recordedBy the officer who recorded it from paper; none if employer or member reported it
     * @param impairments how many parts of the body are lost or work less; the proposal has their percentage
     * @param children how many children a scholarship is asked for
     */
    record StageTwoView(
            OffsetDateTime reportedAt,
            boolean late,
            @Nullable String recordedBy,
            OffsetDateTime statedAt,
            Outcome outcome,
            @Nullable LocalDate diedOn,
            @Nullable LocalDate incapableFrom,
            @Nullable LocalDate incapableUntil,
            int impairments,
            int children) {}

    /** @param lastContributionMonth none if none is known */
    record CoverageView(
            Coverage.Answer employed,
            Coverage.Answer programmePaid,
            @Nullable YearMonth lastContributionMonth) {}

    record Account(PayoutAccount.Owner owner, String bankCode, String accountNumber, String holderName) {}

    /** @param link where the file is read, valid for this reader for some minutes; none of what was seen on paper */
    record FileView(
            AttachmentKind kind,
            OffsetDateTime givenAt,
            @Nullable String link) {}

    /** @param validUntil the last day of its validity */
    record LetterView(String facilityCode, String facilityName, OffsetDateTime issuedAt, LocalDate validUntil) {}

    /** @param reason in the officer's own words */
    record DecisionView(String officer, OfficerDecision.Action verdict, String reason, OffsetDateTime at) {}

    private final ReadAccidents accidents;
    private final AccidentTexts texts;
    private final AccidentViews views;
    private final Attachments attachments;
    private final AttachmentTransfer transfer;

    AccidentReviewViews(
            ReadAccidents accidents,
            AccidentTexts texts,
            AccidentViews views,
            Attachments attachments,
            AttachmentTransfer transfer) {
        this.accidents = accidents;
        this.attachments = attachments;
        this.transfer = transfer;
        this.texts = texts;
        this.views = views;
    }

    /** @param reader for whom the links to the evidence are made */
    ReviewView review(Accident accident, CurrentUser reader, Locale locale) {
        Coverage coverage = accidents.coverageOf(accident);
        return new ReviewView(
                accident.id(),
                accident.number().text(),
                accident.member(),
                accident.incident().kind(),
                accident.state().status(),
                views.owed(accident, locale),
                accidents.memberOf(accident).map(AccidentReviewViews::worker).orElse(null),
                accident.employerNumber().orElse(null),
                incident(accident.incident()),
                accident.informants().stream()
                        .map(AccidentReviewViews::informant)
                        .toList(),
                accident.stageOne().map(one -> stageOne(one, accident)).orElse(null),
                accident.stageTwo().map(two -> stageTwo(two, accident)).orElse(null),
                new CoverageView(
                        coverage.employed(),
                        coverage.programmePaid(),
                        coverage.lastContributionMonth().orElse(null)),
                proposal(accident, locale).orElse(null),
                accident.account()
                        .map(account -> new Account(
                                account.owner(),
                                account.bankCode(),
                                account.accountNumber().masked(),
                                account.holderName().reveal()))
                        .orElse(null),
                accident.missingEvidence().stream()
                        .map(evidence -> texts.coded(locale, "evidence", evidence))
                        .toList(),
                files(accident, reader),
                accident.guarantees().stream()
                        .map(letter -> new LetterView(
                                letter.facilityCode(),
                                letter.facilityName(),
                                Jakarta.at(letter.issuedAt()),
                                letter.validUntil()))
                        .toList(),
                accident.state() instanceof AccidentState.AwaitingSecondOfficer waiting ? waiting.firstOfficer() : null,
                accident.decisions().stream()
                        .map(made ->
                                new DecisionView(made.officer(), made.verdict(), made.reason(), Jakarta.at(made.at())))
                        .toList(),
                accident.timeline().entries().stream()
                        .map(entry -> views.entry(entry, locale))
                        .toList());
    }

    private List<FileView> files(Accident accident, CurrentUser reader) {
        Set<UUID> kept = attachments.list(accident.id().toString()).stream()
                .map(attachment -> attachment.attachmentId().value())
                .collect(Collectors.toSet());
        return accident.given().stream()
                .map(file -> new FileView(
                        file.kind(),
                        Jakarta.at(file.givenAt()),
                        kept.contains(file.file())
                                ? transfer.linkFor(PATH + accident.id() + "/attachments/" + file.file(), reader.id())
                                : null))
                .toList();
    }

    /** Nothing is proposed by reports that contradict what has been decided since about the tables. */
    private Optional<AccidentView.AwardView> proposal(Accident accident, Locale locale) {
        try {
            return accidents.proposalFor(accident).map(award -> views.award(award, locale));
        } catch (ContradictoryFacts contradiction) {
            return Optional.empty();
        }
    }

    private static Worker worker(MemberFacts facts) {
        return new Worker(
                facts.name().reveal(),
                facts.kpj().masked(),
                facts.segment(),
                facts.employer().orElse(null));
    }

    private static IncidentView incident(Incident incident) {
        return switch (incident) {
            case Incident.WorkAccident it ->
                new IncidentView(
                        it.on(),
                        Jakarta.at(it.at()),
                        it.place().reveal(),
                        it.chronology().reveal(),
                        null,
                        null,
                        null,
                        null,
                        it.causeSource().reveal());
            case Incident.OccupationalDisease it ->
                new IncidentView(
                        it.on(),
                        null,
                        null,
                        null,
                        it.occupation().reveal(),
                        it.totalTenureMonths(),
                        it.latestTenureMonths(),
                        it.diagnosis().reveal(),
                        it.exposureSource().reveal());
        };
    }

    private static InformantView informant(Informant informant) {
        return new InformantView(
                informant.relation(),
                informant.name().reveal(),
                informant.phone().reveal(),
                informant.facilityCode(),
                Jakarta.at(informant.notifiedAt()));
    }

    private static StageOneView stageOne(StageOne one, Accident accident) {
        StageOne.Report report = one.report();
        return new StageOneView(
                Jakarta.at(one.reportedAt()),
                one.late(),
                accident.recorder(OfficerDecision.Action.RECORDED_STAGE_ONE).orElse(null),
                report.workplace().address().reveal(),
                report.workplace().contactName().reveal(),
                report.workplace().contactPhone().reveal(),
                report.workplace().projectNumber(),
                report.worker().job(),
                report.worker().unit(),
                report.worker().employedSince(),
                report.wage().basis(),
                report.wage().amount(),
                report.scene().place(),
                report.scene().circumstance(),
                report.scene().address().reveal(),
                Jakarta.at(report.scene().occurredAt()),
                report.scene().unsafeAct().reveal(),
                report.scene().unsafeCondition().reveal(),
                report.scene().accidentType().reveal(),
                report.scene().injurySource().reveal());
    }

    private static StageTwoView stageTwo(StageTwo two, Accident accident) {
        StageTwo.Report report = two.report();
        var incapacity = report.incapacity();
        return new StageTwoView(
                Jakarta.at(two.reportedAt()),
                two.late(),
                accident.recorder(OfficerDecision.Action.RECORDED_STAGE_TWO).orElse(null),
                Jakarta.at(report.statedAt()),
                report.outcome(),
                report.diedOn(),
                incapacity == null ? null : incapacity.from(),
                incapacity == null ? null : incapacity.until(),
                report.impairments().size(),
                report.children().size());
    }
}
