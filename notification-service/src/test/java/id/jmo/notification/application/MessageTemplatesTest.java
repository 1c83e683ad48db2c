package id.jmo.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.notification.application.MessageTemplates.Text;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.ClaimNews;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Step;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTemplatesTest {

    /** What one SMS holds in the GSM alphabet; a longer one is sent, and paid for, as two. */
    private static final int ONE_SMS = 160;

    private static final Instant PAY_BY = Instant.parse("2026-10-05T10:00:00Z");
    private static final MessageTemplates TEMPLATES = new MessageTemplates();

    private static final List<ClaimNews> ALL_NEWS = List.of(
            new ClaimNews.Submitted(Instant.parse("2026-10-05T02:15:00Z"), PAY_BY),
            new ClaimNews.SentToReview(),
            new ClaimNews.Approved(Rupiah.of(9_600_000), Rupiah.ZERO, Rupiah.of(9_600_000), PAY_BY),
            new ClaimNews.Approved(Rupiah.of(60_000_000), Rupiah.of(500_000), Rupiah.of(59_500_000), PAY_BY),
            new ClaimNews.Rejected(List.of("IDENTITY_REFUSED", "SESSION_EXPIRED")),
            new ClaimNews.Rejected(List.of()),
            new ClaimNews.Cancelled(),
            new ClaimNews.Returned("HOLDER_NAME_DIFFERS"),
            new ClaimNews.Returned("A_REASON_NOBODY_TOLD_US_OF"),
            new ClaimNews.PayoutAccountCorrected(Rupiah.of(9_600_000), PAY_BY),
            new ClaimNews.Completed(Rupiah.of(9_600_000), Instant.parse("2026-10-05T02:20:00Z"), "014", "******7890"));

    private static Contact contact(Language language) {
        return new Contact(
                MemberId.of("01920000-0000-7000-8000-000000000001"),
                Confidential.of("EILEEN COLLINS"),
                null,
                null,
                language);
    }

    static Stream<Arguments> everyCombination() {
        return ALL_NEWS.stream()
                .flatMap(news -> Stream.of(Channel.values())
                        .flatMap(channel ->
                                Stream.of(Language.values()).map(language -> Arguments.of(news, channel, language))));
    }

    @Test
    void every_step_is_among_the_samples() {
        assertThat(ALL_NEWS).extracting(ClaimNews::step).contains(Step.values());
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void every_step_has_words_for_every_channel_and_language(ClaimNews news, Channel channel, Language language) {
        Text text = TEMPLATES.of(news, channel, contact(language));

        assertThat(text.body()).isNotBlank().doesNotContain("{{", "}}", "null");
        switch (channel) {
            case SMS -> {
                assertThat(text.title()).isEmpty();
                assertThat(text.body()).startsWith("JMO: ").hasSizeLessThanOrEqualTo(ONE_SMS);
            }
            case EMAIL -> {
                assertThat(text.title()).isNotBlank();
                assertThat(text.body()).contains("EILEEN COLLINS");
            }
            case INBOX -> assertThat(text.title()).isNotBlank();
        }
    }

    @Test
    void amounts_and_times_are_written_as_the_language_writes_them() {
        ClaimNews approved = new ClaimNews.Approved(Rupiah.of(9_600_000), Rupiah.ZERO, Rupiah.of(9_600_000), PAY_BY);

        assertThat(TEMPLATES.of(approved, Channel.INBOX, Language.INDONESIAN).body())
                .isEqualTo("Klaim JHT Anda disetujui. Anda menerima Rp9.600.000, paling lambat 5 Oktober 2026 pukul"
                        + " 17.00 WIB.");
        assertThat(TEMPLATES.of(approved, Channel.INBOX, Language.ENGLISH).body())
                .isEqualTo("Your JHT claim is approved. You receive Rp9.600.000 by 5 October 2026 at 17:00 WIB.");
    }

    @Test
    void tax_is_told_where_there_is_some() {
        ClaimNews taxed =
                new ClaimNews.Approved(Rupiah.of(60_000_000), Rupiah.of(500_000), Rupiah.of(59_500_000), PAY_BY);

        assertThat(TEMPLATES.of(taxed, Channel.INBOX, Language.INDONESIAN).body())
                .contains("Rp59.500.000 (saldo Rp60.000.000 dikurangi pajak Rp500.000)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCOUNT_CLOSED      | Rekening itu sudah ditutup.",
                "HOLDER_NAME_DIFFERS | Nama pemilik rekening berbeda dengan nama Anda.",
                "NOBODY_KNOWS        | Bank penerima mengembalikan dananya."
            })
    void a_reason_is_told_as_a_sentence_and_an_unknown_one_in_general_words(String code, String sentence) {
        assertThat(TEMPLATES
                        .of(new ClaimNews.Returned(code), Channel.INBOX, Language.INDONESIAN)
                        .body())
                .contains(sentence);
    }

    @Test
    void a_bank_is_told_by_its_name_or_else_by_its_code() {
        Instant at = Instant.parse("2026-10-05T02:20:00Z");

        assertThat(TEMPLATES
                        .of(
                                new ClaimNews.Completed(Rupiah.of(1), at, "014", "******7890"),
                                Channel.INBOX,
                                Language.ENGLISH)
                        .body())
                .contains("******7890 at Bank BCA on 5 October 2026 at 09:20 WIB");
        assertThat(TEMPLATES
                        .of(
                                new ClaimNews.Completed(Rupiah.of(1), at, "999", "******7890"),
                                Channel.INBOX,
                                Language.ENGLISH)
                        .body())
                .contains("at bank 999");
    }
}
