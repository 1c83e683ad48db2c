package id.jmo.account.model.onetimecode;

import java.time.Duration;

/**
 * The limits of one-time codes. No text gives them; those of the configuration are a choice (decision 65).
 *
 * @param lifetime of a code
 * @param tries how often a code may be entered
 * @param resendAfter the pause between two codes to one address
 * @param perAddress how many codes one e-mail address or phone gets within the window
 * @param perNetwork how many codes may be asked for from one network within the window
 * @param window from the first code on
 */
public record CodePolicy(
        Duration lifetime, int tries, Duration resendAfter, int perAddress, int perNetwork, Duration window) {

    private static final double CODES = 1_000_000;

    /**
     * The greatest chance, 0 to 1, that somebody who does not receive the codes of an address guesses one of them within
     * the length of one window. It may cover the end of one window and the beginning of the next.
     */
    public double chanceOfGuessing() {
        return 2.0 * perAddress * tries / CODES;
    }
}
