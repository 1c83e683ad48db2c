package id.jmo.account.web.card;

import id.jmo.account.application.card.ShowCard;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Membership;
import id.jmo.account.model.card.MemberCard;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands on a card, in the language of the request. */
@Component
class CardTexts {

    private final ProblemTexts texts;

    CardTexts(ProblemTexts texts) {
        this.texts = texts;
    }

    /** A line of the card. */
    record Line(String name, String value) {}

    /** The name is left out: it has a place of its own, or the first. */
    List<Line> lines(Locale locale, ShowCard.Shown shown) {
        MemberCard card = shown.card();
        List<Line> lines = new ArrayList<>();
        lines.add(line(locale, "kpj", card.kpj().digits()));
        lines.add(line(locale, "nik", card.nik().masked()));
        lines.add(line(locale, "segment", text(locale, "segment." + card.segment())));
        lines.add(line(
                locale,
                "programmes",
                String.join(", ", card.programmes().stream().map(Enum::toString).toList())));
        lines.add(line(locale, "status", status(locale, card.membership())));
        if (card.employer() != null) {
            lines.add(line(locale, "employer", card.employer()));
        }
        lines.add(line(locale, "as-of", time(locale, card.asOf())));
        lines.add(line(locale, "valid-until", time(locale, shown.validUntil())));
        return lines;
    }

    Line name(Locale locale, MemberCard card) {
        return line(locale, "name", card.name().text());
    }

    String text(Locale locale, String key) {
        return texts.get(locale, "card." + key, Map.of());
    }

    private Line line(Locale locale, String key, String value) {
        return new Line(text(locale, key), value);
    }

    private String status(Locale locale, Membership membership) {
        return switch (membership) {
            case Membership.Active() -> text(locale, "active");
            case Membership.Ended(LocalDate on, EndCause _) -> texts.get(locale, "card.ended", Map.of("on", on));
        };
    }

    private String time(Locale locale, Instant at) {
        return DateTimeFormatter.ofPattern(text(locale, "time"), locale).format(Jakarta.at(at)) + " WIB";
    }
}
