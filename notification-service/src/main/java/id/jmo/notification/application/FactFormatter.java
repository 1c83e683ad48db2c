package id.jmo.notification.application;

import id.jmo.notification.model.Fact;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Language;
import java.time.format.DateTimeFormatter;

/** Writes facts as each language does: amounts, dates, times in Jakarta, codes as sentences. */
final class FactFormatter {

    private final Texts texts;

    FactFormatter(Texts texts) {
        this.texts = texts;
    }

    /** @param list whether of several codes all are shown, not the first that has a sentence */
    String format(Fact fact, boolean list, Language language) {
        return switch (fact) {
            case Fact.Amount(var rupiah) -> rupiah.toString();
            case Fact.Time(var instant) -> time(language).format(Jakarta.at(instant));
            case Fact.Date(var date) ->
                DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(date);
            case Fact.Month(var month) ->
                DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(month);
            case Fact.Text(var text) -> text;
            case Fact.Bilingual(var indonesian, var english) ->
                switch (language) {
                    case INDONESIAN -> indonesian;
                    case ENGLISH -> english;
                };
            case Fact.Personal(var text) -> text.reveal();
            case Fact.Codes(var group, var codes) ->
                list ? texts.list(group, codes, language) : texts.sentence(group, codes, language);
        };
    }

    private static DateTimeFormatter time(Language language) {
        // Indonesians write the time with a point: 17.00 WIB.
        String pattern = switch (language) {
            case INDONESIAN -> "d MMMM yyyy 'pukul' HH.mm 'WIB'";
            case ENGLISH -> "d MMMM yyyy 'at' HH:mm 'WIB'";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
