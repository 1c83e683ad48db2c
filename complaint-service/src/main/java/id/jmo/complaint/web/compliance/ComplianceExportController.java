package id.jmo.complaint.web.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.complaint.application.compliance.ComplianceCases;
import id.jmo.complaint.application.compliance.ReadCases;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceState;
import id.jmo.complaint.model.compliance.ComplianceStatus;
import id.jmo.complaint.model.compliance.IssuedLetter;
import id.jmo.complaint.web.compliance.ComplianceCaseView.TurnView;
import id.jmo.platform.documents.DocumentCodes;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What leaves the service as a file: letters, a whole case, the list of cases. And the check of letters, for whoever holds one. */
@RestController
@ForRole({Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.AUDITOR})
@Tag(name = "Compliance files")
class ComplianceExportController {

    private static final String ZIP = "application/zip";
    private static final String CSV = "text/csv";
    private static final List<String> COLUMNS = List.of(
            "number",
            "employer",
            "city",
            "status",
            "openedOn",
            "reports",
            "officer",
            "waitsFor",
            "dueOn",
            "overdue",
            "employerNumber");

    private final ReadCases readCases;
    private final ComplianceCaseViews views;
    private final ComplianceLetters letters;
    private final ComplianceFile files;
    private final DocumentCodes codes;

    ComplianceExportController(
            ReadCases readCases,
            ComplianceCaseViews views,
            ComplianceLetters letters,
            ComplianceFile files,
            DocumentCodes codes) {
        this.readCases = readCases;
        this.views = views;
        this.letters = letters;
        this.files = files;
        this.codes = codes;
    }

    /** What is said of a letter. */
    enum Validity {
        VALID,
        /** Genuine, but its case has ended. */
        LIFTED,
        /** No letter of ours has this code. */
        FORGED
    }

    /**
     * Whether a letter is genuine; what it says is not repeated.
     *
     * @param number of a genuine letter
     */
    record LetterVerificationView(
            Validity validity,
            @Nullable String number,
            @Nullable LocalDate issuedOn) {}

    /** Checks the code of a letter. */
    @GetMapping("/api/v1/compliance-letters/verification/{code}")
    @PermitAll
    LetterVerificationView verifyComplianceLetter(
            @Schema(example = "AQGSAAAAAHAAgAAAAAAAoAEAAFEXkVZ0b2tlbl9vZl90ZXN0") @PathVariable @Size(max = 100)
                    String code) {
        return codes.read(ComplianceLetters.KIND, code)
                .flatMap(coded -> readCases
                        .withLetter(coded.document())
                        .map(of -> verified(of, of.letter(coded.document()).orElseThrow())))
                .orElseGet(() -> new LetterVerificationView(Validity.FORGED, null, null));
    }

    private static LetterVerificationView verified(ComplianceCase of, IssuedLetter letter) {
        return new LetterVerificationView(
                letter.isInForce(of.state()) ? Validity.VALID : Validity.LIFTED,
                letter.number(),
                Jakarta.dateOf(letter.issuedAt()));
    }

    /** Reads a letter as PDF, with a QR code by which anybody can check it. */
    @GetMapping(
            path = "/api/v1/compliance-cases/{caseId}/letters/{letterId}",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {ComplianceProblems.CASE_NOT_FOUND, ComplianceProblems.LETTER_NOT_FOUND})
    ResponseEntity<byte[]> readComplianceLetter(
            @PathVariable ComplianceCaseId caseId, @PathVariable UUID letterId, Locale locale) {
        ComplianceCase of = found(caseId);
        IssuedLetter letter = of.letter(letterId).orElseThrow(ComplianceProblems::letterNotFound);
        return file(letter.number().replace('/', '_') + ".pdf", MediaType.APPLICATION_PDF_VALUE)
                .body(letters.pdf(of, letter, locale));
    }

    /** Reads a whole case as a ZIP of PDFs, for the labour inspector: facts, history, letters; no reporter. */
    @GetMapping(path = "/api/v1/compliance-cases/{caseId}/file", produces = ZIP)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplianceProblems.CASE_NOT_FOUND)
    ResponseEntity<byte[]> readComplianceFile(@PathVariable ComplianceCaseId caseId, Locale locale) {
        ComplianceCase of = found(caseId);
        return file(of.number() + ".zip", ZIP).body(files.zip(of, locale));
    }

    /**
     * Exports the list of compliance cases, the longest open first, as CSV with a header.
     *
     * @param overdue only those that are past an officers' limit
     * @param proposed only those with a proposal that waits for a supervisor
     * @param employer the employer's whole name, however it is spelled
     * @param city regency or city, likewise
     */
    @GetMapping(path = "/api/v1/compliance-cases/export", produces = CSV)
    ResponseEntity<Resource> exportComplianceCases(
            @RequestParam(required = false) @Nullable ComplianceStatus status,
            @RequestParam(required = false) CaseFilter.@Nullable Assigned assigned,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean proposed,
            @RequestParam(required = false) @Nullable @Size(max = 150) String employer,
            @RequestParam(required = false) @Nullable @Size(max = 100) String city,
            CurrentUser reader) {
        CaseFilter filter = new CaseFilter(status, assigned, overdue, proposed, employer, city);
        Iterator<List<String>> rows = Stream.concat(
                        Stream.of(COLUMNS), pages(filter.selection(reader)).flatMap(this::rows))
                .iterator();
        return file("compliance-cases.csv", CSV + ";charset=" + UTF_8)
                .body(new InputStreamResource(ComplianceCsv.of(rows)));
    }

    /** Page after page, each read when the one before is written. */
    private Stream<Page<ComplianceCase>> pages(ComplianceCases.Selection selection) {
        return Stream.iterate(
                        Optional.of(readCases.selectForExport(selection, null)),
                        Optional::isPresent,
                        page -> page.flatMap(read -> Optional.ofNullable(read.next()))
                                .map(next -> readCases.selectForExport(selection, ComplianceCaseId.of(next))))
                .flatMap(Optional::stream);
    }

    private Stream<List<String>> rows(Page<ComplianceCase> page) {
        return page.items().stream().map(this::row);
    }

    private List<String> row(ComplianceCase of) {
        List<String> cells = new ArrayList<>(List.of(
                of.number().text(),
                of.employer().name().reveal(),
                of.employer().city().reveal(),
                of.state().status().name(),
                Jakarta.dateOf(of.openedAt()).toString(),
                Long.toString(readCases.countReports(of.id())),
                of.officer().orElse("")));
        TurnView turn = views.turn(of);
        cells.add(turn == null ? "" : turn.waitsFor().name());
        cells.add(turn == null || turn.dueOn() == null ? "" : turn.dueOn().toString());
        cells.add(turn == null ? "" : Boolean.toString(turn.isOverdue()));
        cells.add(of.state() instanceof ComplianceState.Registered registered ? registered.employerNumber() : "");
        return cells;
    }

    private static ResponseEntity.BodyBuilder file(String name, String type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(type));
    }

    private ComplianceCase found(ComplianceCaseId id) {
        return readCases.find(id).orElseThrow(ComplianceProblems::caseNotFound);
    }
}
