package id.jmo.complaint.web.compliance;

import id.jmo.complaint.application.compliance.ReadCases;
import id.jmo.complaint.model.compliance.CaseHistory;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceState;
import id.jmo.complaint.model.compliance.IssuedLetter;
import id.jmo.platform.documents.Letter;
import id.jmo.platform.documents.PdfLetters;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * A whole case for the labour inspector: its facts and history as one PDF, and every letter, in one ZIP. It names neither
 * reporters nor complaints.
 */
@Component
class ComplianceFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final ReadCases readCases;
    private final ComplianceLetters letters;
    private final ComplianceTexts texts;
    private final PdfLetters printer;
    private final Clock clock;

    ComplianceFile(
            ReadCases readCases, ComplianceLetters letters, ComplianceTexts texts, PdfLetters printer, Clock clock) {
        this.readCases = readCases;
        this.letters = letters;
        this.texts = texts;
        this.printer = printer;
        this.clock = clock;
    }

    byte[] zip(ComplianceCase of, Locale locale) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            add(zip, of.number() + ".pdf", printer.print(summary(of, locale)));
            for (IssuedLetter letter : of.letters()) {
                add(zip, letter.number().replace('/', '_') + ".pdf", letters.pdf(of, letter, locale));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Letter summary(ComplianceCase of, Locale locale) {
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Part.Facts(facts(of, locale)));
        of.visit().ifPresent(visit -> {
            parts.add(heading(locale, "visit"));
            parts.add(new Letter.Part.Paragraph(ComplianceTexts.date(locale, visit.on()) + "\n"
                    + visit.findings().reveal()));
        });
        parts.add(heading(locale, "history"));
        parts.add(new Letter.Part.Table(
                List.of(text(locale, "when"), text(locale, "what"), text(locale, "who")),
                of.history().entries().stream().map(entry -> row(entry, locale)).toList()));
        if (!of.letters().isEmpty()) {
            parts.add(heading(locale, "letters"));
            parts.add(new Letter.Part.Table(
                    List.of(text(locale, "number"), text(locale, "letter"), text(locale, "date")),
                    of.letters().stream().map(letter -> row(letter, locale)).toList()));
        }
        return new Letter(
                ComplianceTexts.language(locale),
                of.number().text(),
                Jakarta.today(clock),
                List.of(),
                text(locale, "subject"),
                parts,
                List.of(texts.text(locale, "letter.signatory")),
                Optional.empty());
    }

    private List<Letter.Fact> facts(ComplianceCase of, Locale locale) {
        ReadCases.Reports reports = readCases.reports(of.id());
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(fact(locale, "employer", of.employer().name().reveal()));
        facts.add(fact(locale, "address", of.employer().address().reveal()));
        facts.add(fact(locale, "city", of.employer().city().reveal()));
        facts.add(fact(
                locale,
                "status",
                texts.text(locale, "status." + of.state().status().name())));
        facts.add(fact(locale, "opened", time(of.openedAt())));
        facts.add(fact(locale, "reports", Long.toString(reports.count())));
        reports.workers().ifPresent(workers -> facts.add(fact(locale, "workers", Long.toString(workers))));
        facts.add(fact(locale, "names", String.join("; ", reports.names())));
        facts.add(fact(locale, "addresses", String.join("; ", reports.addresses())));
        if (of.state() instanceof ComplianceState.Registered registered) {
            facts.add(fact(locale, "registered", ComplianceTexts.date(locale, registered.on())));
            facts.add(fact(locale, "employer-number", registered.employerNumber()));
        }
        if (of.state() instanceof ComplianceState.Dismissed dismissed) {
            facts.add(fact(
                    locale,
                    "dismissed",
                    texts.text(locale, "dismissal." + dismissed.reason().name())));
        }
        return facts;
    }

    private List<String> row(CaseHistory.Entry entry, Locale locale) {
        String what = texts.text(locale, "milestone." + entry.milestone().name());
        return List.of(
                time(entry.at()),
                entry.note()
                        .map(Confidential::reveal)
                        .map(note -> what + ": " + note)
                        .orElse(what),
                entry.by());
    }

    private List<String> row(IssuedLetter letter, Locale locale) {
        return List.of(
                letter.number(),
                texts.text(locale, "letter." + letter.kind().name()),
                ComplianceTexts.date(locale, letter.date()));
    }

    private Letter.Part heading(Locale locale, String name) {
        return new Letter.Part.Heading(text(locale, name));
    }

    private Letter.Fact fact(Locale locale, String name, String value) {
        return new Letter.Fact(texts.text(locale, "fact." + name), value);
    }

    private String text(Locale locale, String name) {
        return texts.text(locale, "file." + name);
    }

    private static String time(Instant at) {
        return TIME.format(Jakarta.at(at));
    }
}
