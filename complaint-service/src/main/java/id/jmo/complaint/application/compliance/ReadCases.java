package id.jmo.complaint.application.compliance;

import id.jmo.complaint.application.Complaints;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceNumber;
import id.jmo.complaint.model.compliance.JoinedCase;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Page;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads compliance cases and what their reports say of the employer. */
@UseCase
public class ReadCases {

    private static final int PAGE = 20;
    private static final int EXPORT_PAGE = 100;
    /** Of so many reports the facts are shown; all are counted. */
    private static final int FACTS = 100;

    /**
     * What the reports of a case say.
     *
     * @param count of all reports but those that were withdrawn or rejected
     * @param workers the most that a report names
     * @param names the spellings of the employer's name, the earliest first; likewise addresses
     */
    public record Reports(long count, OptionalLong workers, List<String> names, List<String> addresses) {}

    private final ComplianceCases cases;
    private final Complaints complaints;
    private final OpenCase openCase;

    ReadCases(ComplianceCases cases, Complaints complaints, OpenCase openCase) {
        this.cases = cases;
        this.complaints = complaints;
        this.openCase = openCase;
    }

    public Optional<ComplianceCase> find(ComplianceCaseId id) {
        return cases.find(id);
    }

    public Optional<ComplianceCases.Versioned> findVersioned(ComplianceCaseId id) {
        return cases.findVersioned(id);
    }

    /** The one case with this number, as a page; an empty one if there is none. */
    public Page<ComplianceCase> numbered(ComplianceNumber number) {
        return new Page<>(cases.numbered(number).stream().toList(), null);
    }

    /** The longest open first. */
    public Page<ComplianceCase> select(ComplianceCases.Selection selection, @Nullable ComplianceCaseId cursor) {
        return Page.cut(cases.select(selection, cursor, PAGE + 1), PAGE, ComplianceCase::id);
    }

    /** A larger page, for a file of all. */
    public Page<ComplianceCase> selectForExport(
            ComplianceCases.Selection selection, @Nullable ComplianceCaseId cursor) {
        return Page.cut(cases.select(selection, cursor, EXPORT_PAGE + 1), EXPORT_PAGE, ComplianceCase::id);
    }

    public Optional<ComplianceCase> withLetter(UUID letter) {
        return cases.withLetter(letter);
    }

    public long countReports(ComplianceCaseId id) {
        return complaints.countReportsIn(id);
    }

    /** What the reports say, without who says it. */
    public Reports reports(ComplianceCaseId id) {
        List<Complaint> seen = complaints.reportsIn(id, null, FACTS);
        return new Reports(
                complaints.countReportsIn(id),
                values(seen, "workers").stream().mapToLong(Long::parseLong).max(),
                values(seen, "employer"),
                values(seen, "address"));
    }

    private static List<String> values(List<Complaint> reports, String field) {
        return reports.stream()
                .flatMap(report -> report.matter().field(field).stream())
                .map(Confidential::reveal)
                .distinct()
                .toList();
    }

    /** The reports themselves, the earliest first: for the officer of the case alone. */
    public Page<Complaint> reportsIn(ComplianceCaseId id, @Nullable ComplaintId cursor) {
        return Page.cut(complaints.reportsIn(id, cursor, PAGE + 1), PAGE, Complaint::id);
    }

    /** The case that a complaint waits for, or has waited for. */
    public Optional<ComplianceCase> inspectionOf(Complaint complaint) {
        return complaint
                .inspection()
                .map(JoinedCase::caseId)
                .flatMap(cases::find)
                .map(openCase::merged);
    }
}
