package id.jmo.contribution.web.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.Language;
import id.jmo.platform.values.Rupiah;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, nol rupiah",
        "8400, delapan ribu empat ratus rupiah",
        "36300, tiga puluh enam ribu tiga ratus rupiah",
        "100000, seratus ribu rupiah",
        "1000000, satu juta rupiah",
        "1571400, satu juta lima ratus tujuh puluh satu ribu empat ratus rupiah"
    })
    void an_amount_is_written_in_words(long amount, String words) {
        assertThat(Receipts.inWords(Rupiah.of(amount), Language.INDONESIAN)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"36300, thirty-six thousand three hundred rupiah"})
    void also_in_english(long amount, String words) {
        assertThat(Receipts.inWords(Rupiah.of(amount), Language.ENGLISH)).isEqualTo(words);
    }
}
