package id.jmo.contribution.application.wages;

import id.jmo.contribution.application.employment.Employments;
import id.jmo.contribution.application.member.MemberRecord;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.contribution.model.employment.Employment;
import id.jmo.contribution.model.employment.Employment.Left;
import id.jmo.contribution.model.member.MemberFacts;
import id.jmo.contribution.model.wages.LineRefusal;
import id.jmo.contribution.model.wages.LineRules;
import id.jmo.contribution.model.wages.ReportedWage;
import id.jmo.contribution.model.wages.WageReport;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes what an employer reports for a month, some lines at a time. Whoever was reported before with the same wage is left as
 * they are; so the same file again, and lines that were written before a crash, have no second effect.
 */
@UseCase
public class ReportWages {

    private final WageReports reports;
    private final ReportedWages wages;
    private final MemberRecord members;
    private final Employments employments;
    private final WakeUpSignal billing;
    private final Clock clock;

    ReportWages(
            WageReports reports,
            ReportedWages wages,
            MemberRecord members,
            Employments employments,
            WakeUpSignal billingWakeUp,
            Clock clock) {
        this.reports = reports;
        this.wages = wages;
        this.members = members;
        this.employments = employments;
        this.billing = billingWakeUp;
        this.clock = clock;
    }

    /**
     * A line about a worker.
     *
     * @param number of the line in the file
     * @param startedOn the first day of work, of whoever is new or hired again
     * @param left of whoever leaves in the month
     */
    public record Line(
            long number,
            Kpj kpj,
            Rupiah wage,
            @Nullable LocalDate startedOn,
            @Nullable Left left) {

        @Override
        public String toString() {
            return "Line " + number;
        }
    }

    /** What became of a line, or would. */
    public sealed interface Outcome {

        /** It is part of the report. */
        record New() implements Outcome {}

        /** The worker was reported with this wage before. */
        record Known() implements Outcome {}

        record Refused(LineRefusal reason) implements Outcome {}
    }

    /**
     * Above the lines of a file.
     *
     * @param expectedLines how many the file has according to its sender; none if the sender did not say
     */
    public record Heading(
            WageReportId id,
            RegisteredEmployer employer,
            YearMonth month,
            @Nullable Long expectedLines) {

        WageReport begin(Instant now) {
            return WageReport.begin(id, employer.number(), month, expectedLines, now);
        }
    }

    /** How each line stands to what is on record, in their order. Has no effect. */
    public List<Outcome> compare(Heading heading, List<Line> lines) {
        return judge(heading, lines).stream().map(Judged::outcome).toList();
    }

    /**
     * Writes lines.
     *
     * @return what became of each, in their order
     */
    public List<Outcome> write(Heading heading, List<Line> lines) {
        WageReport report = reports.begin(heading.begin(now()));
        if (report.status() != WageReport.Status.READING) {
            return lines.stream()
                    .<Outcome>map(_ -> new Outcome.Refused(LineRefusal.FILE_REPLACED))
                    .toList();
        }
        List<Judged> judged = judge(heading, lines);
        if (!replaceOthers(judged, report)) {
            judged = judge(heading, lines);
        }
        Map<MemberId, Employment.Report> reported = new LinkedHashMap<>();
        Map<MemberId, ReportedWage> before = new HashMap<>();
        List<ReportedWage> written = new ArrayList<>();
        for (Judged one : judged) {
            if (one.isTaken() && one.worker() != null) {
                MemberId member = one.worker().memberId();
                reported.put(member, reportOf(one.line(), heading));
                written.add(new ReportedWage(
                        report.employer(),
                        report.month(),
                        member,
                        one.line().wage(),
                        report.id(),
                        one.line().number()));
                if (one.before() != null) {
                    before.put(member, one.before());
                }
            }
        }
        // Employments first: a line that is on record is not looked at again after a crash.
        employments.record(reported);
        Set<MemberId> lost = wages.write(written, before);
        return judged.stream()
                .map(one -> one.isTaken()
                                && one.worker() != null
                                && lost.contains(one.worker().memberId())
                        ? new Outcome.Refused(LineRefusal.FILE_REPLACED)
                        : one.outcome())
                .toList();
    }

    /**
     * All lines of the file were read: its bill is to be issued.
     *
     * @param lines how many it has, faulty ones too
     */
    public void end(Heading heading, long lines) {
        reports.begin(heading.begin(now()));
        reports.change(heading.id(), report -> report.read(lines, now()));
        billing.signal();
    }

    /** The file was given up before its end: nothing of it is billed, and another file may give the same workers. */
    public void stop(Heading heading) {
        reports.begin(heading.begin(now()));
        reports.change(heading.id(), WageReport::incomplete);
    }

    private WageReport find(WageReportId id) {
        return reports.find(id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Judged(
            Line line,
            Outcome outcome,
            @Nullable MemberFacts worker,
            @Nullable ReportedWage before) {

        boolean isTaken() {
            return outcome instanceof Outcome.New;
        }
    }

    private List<Judged> judge(Heading heading, List<Line> lines) {
        Map<Kpj, MemberFacts> known = members
                .findAll(lines.stream().map(Line::kpj).distinct().toList())
                .stream()
                .collect(Collectors.toMap(MemberFacts::kpj, Function.identity()));
        Collection<MemberId> found =
                known.values().stream().map(MemberFacts::memberId).toList();
        Map<MemberId, ReportedWage> before = wages.find(heading.employer().number(), heading.month(), found);
        Map<MemberId, Employment> employed = employments.findAll(found);
        Map<WageReportId, WageReport> others = new HashMap<>();
        Set<MemberId> seen = new HashSet<>();
        List<Judged> judged = new ArrayList<>();
        for (Line line : lines) {
            MemberFacts worker = known.get(line.kpj());
            ReportedWage recorded = worker == null ? null : before.get(worker.memberId());
            Outcome outcome;
            if (worker == null) {
                outcome = new Outcome.Refused(LineRefusal.KPJ_UNKNOWN);
            } else if (!seen.add(worker.memberId())) {
                outcome = new Outcome.Refused(LineRefusal.REPEATED_IN_FILE);
            } else {
                Employment.Report reported = reportOf(line, heading);
                outcome = LineRules.objection(standing(worker), employed.get(worker.memberId()), reported)
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> ofRecord(line, recorded, heading.id(), others));
            }
            judged.add(new Judged(line, outcome, worker, recorded));
        }
        return judged;
    }

    private Outcome ofRecord(
            Line line, @Nullable ReportedWage recorded, WageReportId own, Map<WageReportId, WageReport> others) {
        if (recorded == null) {
            return new Outcome.New();
        }
        if (recorded.report().equals(own)) {
            return recorded.line() == line.number()
                    ? new Outcome.Known()
                    : new Outcome.Refused(LineRefusal.REPEATED_IN_FILE);
        }
        if (others.computeIfAbsent(recorded.report(), this::find).status().givesWay()) {
            return new Outcome.New();
        }
        return recorded.wage().equals(line.wage())
                ? new Outcome.Known()
                : new Outcome.Refused(LineRefusal.BILLED_OTHERWISE);
    }

    /**
     * Before a worker is taken from a report that is still being read: its bill is not to have the worker too.
     *
     * @return false if one of them was read to its end meanwhile
     */
    private boolean replaceOthers(List<Judged> judged, WageReport report) {
        return judged.stream()
                .filter(Judged::isTaken)
                .flatMap(one -> Stream.ofNullable(one.before()))
                .map(ReportedWage::report)
                .filter(other -> !other.equals(report.id()))
                .distinct()
                .map(other -> reports.change(other, WageReport::replaced))
                .allMatch(other -> other.status().givesWay());
    }

    private static LineRules.Standing standing(MemberFacts worker) {
        return new LineRules.Standing(
                worker.segment().equals("PU"), worker.employerNumber(), worker.endedOn(), worker.overForGood());
    }

    private static Employment.Report reportOf(Line line, Heading heading) {
        return new Employment.Report(
                heading.employer().payer(), heading.month(), line.wage(), line.startedOn(), line.left());
    }
}
