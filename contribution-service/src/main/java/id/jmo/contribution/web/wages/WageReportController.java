package id.jmo.contribution.web.wages;

import id.jmo.contribution.application.collection.UnappliedPayments;
import id.jmo.contribution.application.employer.RegisterEmployers;
import id.jmo.contribution.application.wages.BillReports;
import id.jmo.contribution.application.wages.BillReports.NoBill;
import id.jmo.contribution.model.employer.EmployerSegment;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.contribution.model.wages.WageLimits;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.contribution.web.employer.EmployerProblems;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.imports.ImportController;
import id.jmo.platform.imports.ImportId;
import id.jmo.platform.imports.ImportView;
import id.jmo.platform.imports.Imports;
import id.jmo.platform.imports.ReadsImport;
import id.jmo.platform.imports.ReceivesImport;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.openapi.OperationSubject;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.tracking.Followed;
import id.jmo.platform.tracking.TimelineStreams;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Jakarta;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What employers report of their workers' wages, month by month, each for itself (NPP of the token). */
@RestController
@RequestMapping(WageReportController.PATH)
@ForRole({Role.EMPLOYER, Role.OPERATOR, Role.CLAIMS_OFFICER, Role.AUDITOR})
@Tag(name = "Wage reports")
@OperationSubject(id = "WageReportFile", text = "an import of wages")
class WageReportController extends ImportController {

    static final String PATH = "/api/v1/contributions/wage-reports";

    /** Entries of the stream are numbered by the lines that were read, and end with these. */
    private static final int MOST_LINES = 900_000;

    private final RegisterEmployers employers;
    private final BillReports reports;
    private final WageLimits limits;
    private final UnappliedPayments unapplied;
    private final TimelineStreams streams;
    private final Clock clock;

    WageReportController(
            Imports imports,
            WageFile file,
            RegisterEmployers employers,
            BillReports reports,
            WageLimits limits,
            UnappliedPayments unapplied,
            TimelineStreams streams,
            Clock clock) {
        super(imports, file, PATH);
        this.employers = employers;
        this.reports = reports;
        this.limits = limits;
        this.unapplied = unapplied;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * Reports the wages of a month from a file, a line for each worker. A faulty line is listed among the faults and keeps
     * none of the others; at the end of the file one bill is issued for all that are sound. Whoever is reported already is
     * left out: the same file again changes nothing, and one with more workers leads to a bill for these. A worker who is
     * new or hired again has startedOn, who leaves has endedOn and cause.
     *
     * @param month that the wages are for, of the last 24; not in the future
     * @param lines how many lines follow the header; if the file has another number, nothing of it is billed
     */
    @PostMapping(consumes = "text/csv")
    @ForRole(Role.EMPLOYER)
    @Idempotent(streamed = true)
    @ReceivesImport
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = EmployerProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "employer-not-pu")
    @RequestBody(
            description = "RFC 4180, UTF-8, comma or semicolon, with the header line " + WageFile.HEADER_LINE
                    + ". kpj: 11 digits. wage: of the month, in whole rupiah, digits only. startedOn, endedOn: dates such as"
                    + " 2026-10-01, or empty. cause: RESIGNATION, TERMINATION, CONTRACT_ENDED, RETIREMENT, TOTAL_DISABILITY"
                    + " or DEATH, with endedOn",
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<ImportView> reportWages(
            IdempotencyKey key,
            CurrentUser user,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Min(1) @Nullable Long lines,
            AuditNote audit,
            InputStream body)
            throws IOException {
        RegisteredEmployer employer =
                employers.find(EmployerProblems.own(user)).orElseThrow(EmployerProblems::notFound);
        if (employer.segment() != EmployerSegment.PU) {
            throw Problem.of(HttpStatus.CONFLICT, "employer-not-pu");
        }
        requireOpen(month, employer);
        Map<String, String> parameters =
                WageFile.parameters(new WageReportId(key.derivedId()), employer.number(), month, lines);
        return receive(key, user, audit, parameters, body);
    }

    private void requireOpen(YearMonth month, RegisteredEmployer employer) {
        YearMonth current = YearMonth.from(Jakarta.today(clock));
        if (month.isAfter(current)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("month", "in-the-future");
        }
        if (month.isBefore(employer.since())) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
                    .fault("month", "before-registration", employer.since().toString());
        }
        if (limits.isClosed(month, current)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
                    .fault("month", "month-closed", limits.monthsBack());
        }
    }

    @Override
    protected boolean mayRead(CurrentUser reader, Map<String, String> parameters) {
        Optional<EmployerNumber> own = reader.employerNumber().map(EmployerNumber::new);
        return own.isEmpty() || WageFile.isOf(own.get(), parameters);
    }

    /** Reads what was reported with a file, and its bill. */
    @GetMapping("/{importId}/bill")
    @ReadsImport
    WageReportView readWageReport(@PathVariable ImportId importId, CurrentUser reader) {
        ImportView file = readImport(importId, reader);
        return WageReportView.of(
                file, reports.find(new WageReportId(importId.value())).orElse(null), unapplied::of);
    }

    /**
     * Follows a report live, as server-sent events: how many lines are read, and then its bill. Events "timeline" have a
     * WageReportView as data; "end" follows when there is a bill or nothing to bill. A reader that comes back with
     * Last-Event-ID continues after that event.
     */
    @GetMapping(path = "/{importId}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ReadsImport
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-streams")
    @Nullable
    SseEmitter followWageReport(
            @PathVariable ImportId importId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            CurrentUser reader) {
        readImport(importId, reader);
        return streams.open(
                reader.id(), importId, lastSeen, () -> Optional.of(followed(readWageReport(importId, reader))));
    }

    private static Followed followed(WageReportView view) {
        boolean over = view.isOver();
        int number = over
                ? MOST_LINES + 2
                : switch (view.status()) {
                    case READING -> 1 + (int) Math.min(view.file().linesRead(), MOST_LINES - 1);
                    case BILLING, BILLED, NOTHING_TO_BILL, INCOMPLETE, REPLACED, CANCELLED -> MOST_LINES + 1;
                };
        return new Followed(view.status(), over, List.of(new Followed.Entry(number, view)));
    }

    /** Has a bill issued anew that has expired, with the penalty for the delay until then. */
    @PostMapping("/{importId}/bill")
    @ForRole(Role.EMPLOYER)
    @Idempotent
    @ReadsImport
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"wage-report-not-billed", "bill-open", "bill-paid"})
    WageReportView billWageReportAgain(@PathVariable ImportId importId, CurrentUser user) {
        require(billed(importId, user, reports::billAgain));
        return readWageReport(importId, user);
    }

    /**
     * Takes a report back that is not paid. Its bill is cancelled and can no longer be paid at the bank; another file may then
     * give the same workers with other wages. What the file said of workers who began or left stays until another file says
     * otherwise.
     */
    @PostMapping("/{importId}/cancel")
    @ForRole(Role.EMPLOYER)
    @Idempotent
    @ReadsImport
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"wage-report-not-billed", "bill-paid"})
    WageReportView cancelWageReport(@PathVariable ImportId importId, CurrentUser user) {
        require(billed(importId, user, reports::cancel));
        return readWageReport(importId, user);
    }

    /** @return why not; empty if it was done */
    private Optional<NoBill> billed(
            ImportId importId, CurrentUser user, Function<WageReportId, Optional<NoBill>> action) {
        readImport(importId, user);
        WageReportId id = new WageReportId(importId.value());
        return reports.find(id).isEmpty() ? Optional.of(NoBill.NOT_BILLED_YET) : action.apply(id);
    }

    private static void require(Optional<NoBill> objection) {
        objection.ifPresent(why -> {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    switch (why) {
                        case NOT_BILLED_YET -> "wage-report-not-billed";
                        case OPEN -> "bill-open";
                        case PAID -> "bill-paid";
                    });
        });
    }
}
