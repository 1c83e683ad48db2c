package id.jmo.notification.model;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A value that goes into a text. It is stored as it came and formatted when the text is made, in the language then. */
public sealed interface Fact {

    record Amount(Rupiah rupiah) implements Fact {}

    record Time(Instant instant) implements Fact {}

    record Date(LocalDate date) implements Fact {}

    record Month(YearMonth month) implements Fact {}

    /** Shown as it is; no personal data. */
    record Text(String text) implements Fact {}

    /** A public text in both languages, such as the title of a promotion. */
    record Bilingual(String indonesian, String english) implements Fact {}

    /** Personal data: encrypted at rest, in clear only in the message itself. */
    record Personal(Confidential text) implements Fact {}

    /**
     * Codes that are shown as one sentence.
     *
     * @param texts the group of texts that has the sentences
     * @param codes the most important first; may be empty
     */
    record Codes(String texts, List<String> codes) implements Fact {
        public Codes {
            codes = List.copyOf(codes);
        }
    }
}
