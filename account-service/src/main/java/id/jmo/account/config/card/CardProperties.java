package id.jmo.account.config.card;

import id.jmo.account.application.card.ShowCard;
import id.jmo.account.model.Segment;
import id.jmo.account.model.card.Programme;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Digital cards. {@code application.yaml} says why the figures are as they are.
 *
 * @param onScreen how long the code of a card on a screen is valid
 * @param onPaper how long that of a printed card is
 * @param keyRotation how long a key signs, in whole seconds
 * @param keyRetention how long it is kept after that: its codes are called expired, and later forged
 * @param checkAddress where a card is checked; its code follows
 * @param programmes that everybody in a segment takes part in, by the day from which they hold
 */
@ConfigurationProperties("jmo.card")
record CardProperties(
        Duration onScreen,
        Duration onPaper,
        Duration keyRotation,
        Duration keyRetention,
        String checkAddress,
        List<DatedProgrammes> programmes) {

    /** @param source the text that says so */
    record DatedProgrammes(LocalDate from, String source, Map<Segment, List<Programme>> segments) {}

    CardProperties {
        if (onScreen.isNegative() || onPaper.isNegative() || keyRotation.toSeconds() < 1) {
            throw new IllegalArgumentException("Codes of cards need a lifetime, and their keys a time to sign in");
        }
        if (keyRetention.compareTo(onScreen) < 0 || keyRetention.compareTo(onPaper) < 0) {
            throw new IllegalArgumentException(
                    "jmo.card.key-retention must not be shorter than on-screen and on-paper: genuine cards would be"
                            + " called forged");
        }
    }

    ShowCard.Terms terms() {
        var byDay = new TreeMap<LocalDate, Map<Segment, List<Programme>>>();
        programmes.forEach(dated -> byDay.put(dated.from(), dated.segments()));
        return new ShowCard.Terms(onScreen, onPaper, byDay);
    }
}
