package id.jmo.balance.web.statement;

import id.jmo.balance.model.PaidContribution;
import id.jmo.balance.model.Statement;
import id.jmo.balance.model.Statement.Kind;
import id.jmo.platform.documents.Letter;
import id.jmo.platform.documents.Letter.Fact;
import id.jmo.platform.documents.Letter.Part;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
                new Fact(text("development"), statement.total(Kind.DEVELOPMENT).toString()),
                new Fact(
                        text("final-development"),
                        statement.total(Kind.FINAL_DEVELOPMENT).toString()),
                new Fact(text("claims"), statement.claims().toString()),
                new Fact(text("tax"), statement.tax().toString()),
                new Fact(text("closing"), statement.closing().toString())));
        return statement.rows().isEmpty()
                ? List.of(heading, new Part.Paragraph(text("empty")), sums)
                : List.of(heading, entries(statement), sums);
    }

    private Part entries(Statement statement) {
        var month = DateTimeFormatter.ofPattern("MMMM uuuu", language.locale());
        return new Part.Table(
                List.of(
                        text("month"),
                        text("entry"),
                        text("employer-part"),
                        text("worker-part"),
                        text("amount"),
                        text("balance")),
                statement.rows().stream()
                        .map(row -> List.of(
                                month.format(row.month()),
                                entry(row),
                                part(row.paid(), PaidContribution::employerPart),
                                part(row.paid(), PaidContribution::workerPart),
                                row.amount().toString(),
                                row.balance().toString()))
                        .toList(),
                Set.of(2, 3, 4, 5));
    }

    /** What it is; of a contribution also who paid it, for which wage and when; of development at which rate. */
    private String entry(Statement.Row row) {
        List<String> lines = new ArrayList<>(List.of(text("kind." + row.kind())));
        PaidContribution paid = row.paid();
        if (paid != null) {
            Stream.of(paid.employer(), paid.employerNumber())
                    .filter(Objects::nonNull)
                    .reduce("%s (%s)"::formatted)
                    .ifPresent(lines::add);
            lines.add(text("wage", Map.of("amount", paid.wage())));
            lines.add(text(
                    "paid-on",
                    Map.of(
                            "day",
                            DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale())
                                    .format(paid.paidOn()))));
        }
        BigDecimal rate = row.rate();
        if (rate != null) {
            NumberFormat percent = NumberFormat.getPercentInstance(language.locale());
            percent.setMaximumFractionDigits(4);
            lines.add(text("rate", Map.of("rate", percent.format(rate))));
        }
        return String.join("\n", lines);
    }

    private static String part(@Nullable PaidContribution paid, Function<PaidContribution, Rupiah> part) {
        return paid == null ? "" : part.apply(paid).toString();
    }

    private String text(String name) {
        return text(name, Map.of());
    }

    private String text(String name, Map<String, ?> values) {
        return texts.get(language.locale(), "statement." + name, values);
    }
}
