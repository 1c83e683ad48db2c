package id.jmo.complaint.model.catalogue;

import id.jmo.platform.values.PlainTexts;
import java.util.Optional;

/** What people write: plain text of a bounded length, kept as it is written. Markup in it has no meaning. */
public final class PlainText {

    /** The longest text of a complaint, a reply or an answer, in characters. */
    public static final int LONGEST = 4_000;

    private PlainText() {}

    /** The fault of a text that is given. */
    public static Optional<FieldRule.Fault> faultOf(String text, int least, long most) {
        int length = text.strip().length();
        if (length == 0) {
            return Optional.of(FieldRule.Fault.of("required"));
        }
        if (length < least) {
            return Optional.of(new FieldRule.Fault("text-too-short", least));
        }
        if (text.length() > most) {
            return Optional.of(new FieldRule.Fault("text-too-long", most));
        }
        return PlainTexts.isPlain(text) ? Optional.empty() : Optional.of(FieldRule.Fault.of("plain-text"));
    }
}
