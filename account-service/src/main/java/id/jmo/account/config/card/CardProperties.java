package id.jmo.account.config.card;

import id.jmo.account.application.card.ShowCard;
import id.jmo.account.model.Segment;
import id.jmo.account.model.card.Programme;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Digital cards. {@code application.yaml} says why the figures are as they are.
 *
 * @param onScreen how long the code of a card on a screen is valid
 * @param onPaper how long that of a printed card is
 * @param keyRotation how long a key signs, in whole seconds
 * @param keyRetention how long it is kept after that: its codes are called expired, and later forged
 * @param checkAddress where a card is checked; its code follows
 * @param programmes that everybody in a segment takes part in
 */
@ConfigurationProperties("jmo.card")
record CardProperties(
        Duration onScreen,
        Duration onPaper,
        Duration keyRotation,
        Duration keyRetention,
        String checkAddress,
        Map<Segment, List<Programme>> programmes) {

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
        return new ShowCard.Terms(onScreen, onPaper, programmes);
    }
}
