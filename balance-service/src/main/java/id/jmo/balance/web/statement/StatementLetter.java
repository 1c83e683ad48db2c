package id.jmo.balance.web.statement;

import id.jmo.balance.model.Statement;
import id.jmo.balance.model.Statement.Kind;
import id.jmo.platform.documents.Letter;
import id.jmo.platform.documents.Letter.Fact;
import id.jmo.platform.documents.Letter.Part;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import java.time.Instant;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements as they are printed: for each year its entries and its sums. */
final class StatementLetter {

    private final ProblemTexts texts;
    private final Language language;

    StatementLetter(ProblemTexts texts, Locale locale) {
        this.texts = texts;
        this.language = Language.of(locale.getLanguage()).orElse(Language.INDONESIAN);
    }

    /**
     * @param statements of at least one year, in their order
     * @param kpj printed with all but its last digits hidden; none while nothing is known of the member but the money
     * @param asOf when the ledger was read
     */
    Letter of(List<Statement> statements, @Nullable Kpj kpj, Instant asOf) {
        Year first = statements.getFirst().year();
        Year last = statements.getLast().year();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Facts(Stream.concat(
                        kpj == null ? Stream.empty() : Stream.of(new Fact("KPJ", kpj.masked())),
                        Stream.of(
                                new Fact(text("programme"), "JHT"),
                                new Fact(text("years"), first.equals(last) ? first.toString() : first + "–" + last),
                                new Fact(
                                        text("closing"),
                                        statements.getLast().closing().toString())))
                .toList()));
        statements.forEach(statement -> parts.addAll(year(statement)));
        parts.add(new Part.Paragraph(text("terms")));
        return new Letter(
                language,
                "RSJHT/%s-%s".formatted(first, last),
                Jakarta.dateOf(asOf),
                List.of(),
                text("title"),
                parts,
                List.of(),
                Optional.empty());
    }

    private List<Part> year(Statement statement) {
        var heading = new Part.Heading(text("year", Map.of("year", statement.year())));
        var sums = new Part.Facts(List.of(
                new Fact(text("opening"), statement.opening().toString()),
                new Fact(
                        text("contributions"),
                        statement.total(Kind.CONTRIBUTION).toString()),
                new Fact(text("closing"), statement.closing().toString())));
        return statement.rows().isEmpty()
                ? List.of(heading, new Part.Paragraph(text("empty")), sums)
                : List.of(heading, entries(statement), sums);
    }

    private Part entries(Statement statement) {
        var month = DateTimeFormatter.ofPattern("MMMM uuuu", language.locale());
        return new Part.Table(
                List.of(text("month"), text("entry"), text("amount"), text("balance")),
                statement.rows().stream()
                        .map(row -> List.of(
                                month.format(row.month()),
                                text("kind." + row.kind()),
                                row.amount().toString(),
                                row.balance().toString()))
                        .toList());
    }

    private String text(String name) {
        return text(name, Map.of());
    }

    private String text(String name, Map<String, ?> values) {
        return texts.get(language.locale(), "statement." + name, values);
    }
}
