package id.jmo.balance.web.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.balance.application.MemberRecord;
import id.jmo.balance.application.ShowSavings;
import id.jmo.platform.documents.PdfLetters;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The member's own statement (Rincian Saldo JHT, RSJHT). */
@RestController
@RequestMapping("/api/v1/savings/me/statement")
@ForRole(Role.MEMBER)
@Tag(name = "Own savings")
class StatementController {

    private static final int FIRST_YEAR = 1978;
    private static final int LAST_YEAR = 2100;
    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final ShowSavings show;
    private final PdfLetters letters;
    private final ProblemTexts texts;
    private final Clock clock;

    StatementController(ShowSavings show, PdfLetters letters, ProblemTexts texts, Clock clock) {
        this.show = show;
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Reads the statement (Rincian Saldo JHT, RSJHT) of a year; of the current year, by Jakarta time, unless another
     * is asked for.
     */
    @GetMapping
    StatementAnswer readOwnStatement(
            @CurrentMember MemberId me,
            @RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer year) {
        return StatementAnswer.of(show.statement(me, yearOr(year, thisYear())), clock.instant());
    }

    /**
     * Reads the statements of several years, in their order.
     *
     * @param from the first year; the current one if left out
     * @param to the last year; the current one if left out, not before the first
     */
    @GetMapping("/years")
    StatementsAnswer readOwnStatements(
            @CurrentMember MemberId me,
            @RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer from,
            @RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer to) {
        Years years = years(from, to);
        Instant asOf = clock.instant();
        return new StatementsAnswer(show.statements(me, years.from(), years.to()).stream()
                .map(statement -> StatementAnswer.of(statement, asOf))
                .toList());
    }

    /** One statement for each year. */
    record StatementsAnswer(List<StatementAnswer> years) {}

    /**
     * Reads the statements of several years as tagged PDF (PDF/UA-1), to be printed or read aloud, in the
     * caller's language.
     *
     * @param from the first year; the current one if left out
     * @param to the last year; the current one if left out, not before the first
     */
    @GetMapping(path = "/document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> readOwnStatementDocument(
            @CurrentMember MemberId me,
            @RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer from,
            @RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer to,
            Locale language) {
        Years years = years(from, to);
        @Nullable Kpj kpj = show.savings(me).member().map(MemberRecord::kpj).orElse(null);
        var letter = new StatementLetter(texts, language)
                .of(show.statements(me, years.from(), years.to()), kpj, clock.instant());
        return file(MediaType.APPLICATION_PDF, years, "pdf", letters.print(letter));
    }

    /**
     * Reads the entries of several years as CSV, for a spreadsheet: a line for each entry, amounts in whole rupiah.
     *
     * @param from the first year; the current one if left out
     * @param to the last year; the current one if left out, not before the first
     */
    @GetMapping(path = "/table", produces = "text/csv")
    ResponseEntity<byte[]> readOwnStatementTable(
            @CurrentMember MemberId me,
            @RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer from,
            @RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer to) {
        Years years = years(from, to);
        var table = StatementTable.of(show.statements(me, years.from(), years.to()));
        return file(CSV, years, "csv", table.getBytes(UTF_8));
    }

    private record Years(Year from, Year to) {}

    private Years years(@Nullable Integer from, @Nullable Integer to) {
        Years years = new Years(yearOr(from, thisYear()), yearOr(to, thisYear()));
        if (years.to().isBefore(years.from())) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("to", "before-from");
        }
        return years;
    }

    private Year thisYear() {
        return Year.from(Jakarta.today(clock));
    }

    private static Year yearOr(@Nullable Integer year, Year otherwise) {
        return year == null ? otherwise : Year.of(year);
    }

    private static ResponseEntity<byte[]> file(MediaType type, Years years, String extension, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rsjht-%s-%s.%s".formatted(years.from(), years.to(), extension))
                                .build()
                                .toString())
                .contentType(type)
                .body(content);
    }
}
