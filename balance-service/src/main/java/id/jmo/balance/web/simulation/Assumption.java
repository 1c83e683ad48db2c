package id.jmo.balance.web.simulation;

import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/**
 * What an estimate rests on.
 *
 * @param code stays the same in every language
 * @param text in the caller's language
 * @param source the article, or that it is an assumption
 */
record Assumption(String code, String text, String source) {

    /** Reads the texts {@code simulation.<code>} and {@code simulation.<code>.source}. */
    record Texts(ProblemTexts texts, Locale language) {

        Assumption plain(String code) {
            return of(code, Map.of());
        }

        Assumption rate(String code, BigDecimal rate) {
            NumberFormat percent = NumberFormat.getPercentInstance(
                    language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("id", "ID"));
            percent.setMaximumFractionDigits(4);
            return of(code, Map.of("rate", percent.format(rate)));
        }

        Assumption wage(BigDecimal growth) {
            return growth.signum() == 0 ? plain("wage-constant") : rate("wage-growth", growth);
        }

        Assumption amount(String code, Rupiah amount) {
            return of(code, Map.of("amount", amount));
        }

        /** How development is reckoned from a day on. */
        Assumption convention(AccrualConvention convention) {
            String code = "development-convention";
            return new Assumption(
                    code,
                    text(
                            code,
                            Map.of(
                                    "from", convention.from(),
                                    "growth", text("growth." + convention.growth(), Map.of()),
                                    "contributions", text("contributions." + convention.contributions(), Map.of()),
                                    "rounding", text("rounding." + convention.rounding(), Map.of()))),
                    convention.sample()
                            ? text(code + ".sample", Map.of("source", convention.source()))
                            : convention.source());
        }

        private Assumption of(String code, Map<String, ?> values) {
            return new Assumption(code, text(code, values), text(code + ".source", Map.of()));
        }

        private String text(String key, Map<String, ?> values) {
            return texts.get(language, "simulation." + key, values);
        }
    }
}
