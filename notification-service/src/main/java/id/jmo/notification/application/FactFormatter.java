package id.jmo.notification.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.notification.model.ClaimNews;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Facts in words: amounts, times in Jakarta, reasons as sentences, banks by name. */
final class FactFormatter {

    private static final String ANY_REJECTION = "REJECTED";
    private static final String ANY_RETURN = "RETURNED";

    private final Map<Language, Properties> reasons = new EnumMap<>(Language.class);
    private final Map<Language, DateTimeFormatter> times = new EnumMap<>(Language.class);
    private final Properties banks;

    private FactFormatter() {
        for (Language language : Language.values()) {
            reasons.put(language, properties("/wording/reasons_" + language.code() + ".properties"));
            // Indonesians write the time with a point: 17.00 WIB.
            String pattern = switch (language) {
                case INDONESIAN -> "d MMMM yyyy 'pukul' HH.mm 'WIB'";
                case ENGLISH -> "d MMMM yyyy 'at' HH:mm 'WIB'";
            };
            times.put(language, DateTimeFormatter.ofPattern(pattern, language.locale()));
        }
        this.banks = properties("/wording/banks.properties");
    }

    static FactFormatter load() {
        return new FactFormatter();
    }

    /** The variables of a step's templates; a map the caller may add to. */
    Map<String, Object> variables(ClaimNews news, Language language) {
        Map<String, Object> variables = new HashMap<>();
        switch (news) {
            case ClaimNews.Submitted submitted -> {
                variables.put("submittedAt", time(submitted.submittedAt(), language));
                variables.put("payBy", time(submitted.payBy(), language));
            }
            case ClaimNews.SentToReview(), ClaimNews.Cancelled() -> {
                // Their words have no variables.
            }
            case ClaimNews.Approved approved -> {
                variables.put("gross", approved.gross().toString());
                variables.put("taxed", !approved.tax().isZero());
                variables.put("tax", approved.tax().toString());
                variables.put("net", approved.net().toString());
                variables.put("payBy", time(approved.payBy(), language));
            }
            case ClaimNews.Rejected rejected -> variables.put("reason", rejection(rejected.reasons(), language));
            case ClaimNews.Returned returned ->
                variables.put(
                        "reason", sentence(returned.reason(), language).orElseGet(() -> always(ANY_RETURN, language)));
            case ClaimNews.PayoutAccountCorrected corrected -> {
                variables.put("net", corrected.net().toString());
                variables.put("payBy", time(corrected.payBy(), language));
            }
            case ClaimNews.Completed completed -> {
                variables.put("net", completed.net().toString());
                variables.put("completedAt", time(completed.completedAt(), language));
                variables.put("bank", banks.getProperty(completed.bankCode(), "bank " + completed.bankCode()));
                variables.put("account", completed.accountNumberMasked());
            }
        }
        return variables;
    }

    /** The first reason that we have words for; the others say the same more closely. */
    private String rejection(List<String> codes, Language language) {
        return codes.stream()
                .map(code -> sentence(code, language))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> always(ANY_REJECTION, language));
    }

    private Optional<String> sentence(String code, Language language) {
        return Optional.ofNullable(words(language).getProperty(code));
    }

    private String always(String code, Language language) {
        return sentence(code, language).orElseThrow(() -> new IllegalStateException("No words for " + code));
    }

    private Properties words(Language language) {
        return reasons.getOrDefault(language, new Properties());
    }

    private String time(Instant instant, Language language) {
        return times.getOrDefault(language, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .format(Jakarta.at(instant));
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try (InputStream stream = FactFormatter.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + file);
            }
            properties.load(new InputStreamReader(stream, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
        return properties;
    }
}
