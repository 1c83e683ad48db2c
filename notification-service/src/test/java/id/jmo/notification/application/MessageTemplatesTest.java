package id.jmo.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.notification.application.MessageTemplates.Text;
import id.jmo.notification.config.ConfigTestAccess;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Fact;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Standing;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTemplatesTest {

    /** What one SMS holds in the GSM alphabet; a longer one is sent, and paid for, as two. */
    private static final int ONE_SMS = 160;

    private static final Fact PAY_BY = time("2026-10-05T10:00:00Z");
    private static final Notices NOTICES = ConfigTestAccess.notices();
    private static final MessageTemplates TEMPLATES = new MessageTemplates(NOTICES);

    private static final NotificationContent APPROVED = approved(9_600_000, 0);
    private static final NotificationContent TAXED = approved(60_000_000, 500_000);

    /** Beside those that are made up for every row: the values of which a text depends. */
    private static final List<NotificationContent> SAMPLES = List.of(
            content("claim-submitted", Map.of("submittedAt", time("2026-10-05T02:15:00Z"), "payBy", PAY_BY)),
            content("claim-sent-to-review", Map.of()),
            APPROVED,
            TAXED,
            content("claim-rejected", Map.of("reason", rejection("IDENTITY_REFUSED", "SESSION_EXPIRED"))),
            content("claim-rejected", Map.of("reason", rejection())),
            content("claim-cancelled", Map.of()),
            returned("HOLDER_NAME_DIFFERS"),
            returned("AN_UNKNOWN_REASON"),
            content("payout-account-corrected", Map.of("net", amount(9_600_000), "payBy", PAY_BY)),
            completed("014"));

    private static NotificationContent content(String template, Map<String, Fact> facts) {
        return new NotificationContent(template, facts);
    }

    private static Fact time(String instant) {
        return new Fact.Time(Instant.parse(instant));
    }

    private static Fact amount(long rupiah) {
        return new Fact.Amount(Rupiah.of(rupiah));
    }

    private static NotificationContent approved(long gross, long tax) {
        return content(
                "claim-approved",
                Map.of("gross", amount(gross), "tax", amount(tax), "net", amount(gross - tax), "payBy", PAY_BY));
    }

    private static Fact rejection(String... codes) {
        return new Fact.Codes("claim-rejections", List.of(codes));
    }

    private static NotificationContent returned(String code) {
        return content("claim-returned", Map.of("reason", new Fact.Codes("payout-returns", List.of(code))));
    }

    private static NotificationContent completed(String bankCode) {
        return content(
                "claim-completed",
                Map.of(
                        "net",
                        amount(9_600_000),
                        "completedAt",
                        time("2026-10-05T02:20:00Z"),
                        "bank",
                        new Fact.Codes("banks", List.of(bankCode)),
                        "account",
                        new Fact.Text("******7890")));
    }

    private static Contact contact(Language language) {
        return new Contact(
                MemberId.of("01920000-0000-7000-8000-000000000001"),
                Confidential.of("EILEEN COLLINS"),
                null,
                null,
                language,
                Standing.UNKNOWN);
    }

    static Stream<Arguments> everyCombination() {
        return NOTICES.all().stream()
                .flatMap(notice -> contents(notice)
                        .flatMap(content -> notice.channels().stream()
                                .flatMap(channel -> Stream.of(Language.values())
                                        .map(language -> Arguments.of(content, channel, language)))));
    }

    private static Stream<NotificationContent> contents(Notice notice) {
        return Stream.concat(
                Stream.of(true, false).map(all -> content(notice.name(), MessageTemplates.samples(notice, all))),
                SAMPLES.stream().filter(sample -> sample.template().equals(notice.name())));
    }

    private static String inbox(NotificationContent content, Language language) {
        return TEMPLATES.ofInbox(content, language).body();
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void every_notice_has_a_text_for_every_channel_and_language(
            NotificationContent content, Channel channel, Language language) {
        Text text = channel == Channel.INBOX
                ? TEMPLATES.ofInbox(content, language)
                : TEMPLATES.of(content, channel, contact(language), Optional.of("https://jmo.example/u"));

        assertThat(text.body()).isNotBlank().doesNotContain("{{", "}}", "null");
        switch (channel) {
            case SMS -> {
                assertThat(text.title()).isEmpty();
                assertThat(text.body()).startsWith("JMO: ").hasSizeLessThanOrEqualTo(ONE_SMS);
            }
            case EMAIL -> {
                assertThat(text.title()).isNotBlank();
                assertThat(text.body()).matches(body -> body.contains("EILEEN COLLINS") == isNameKnown(content));
            }
            case PUSH -> {
                assertThat(text.title()).isNotBlank();
                assertThat(text.body()).as("is seen on the lock screen").doesNotContain("EILEEN", "Rp");
            }
            case INBOX -> assertThat(text.title()).isNotBlank();
        }
    }

    /** What goes to an address that need not be a member's greets nobody by name. */
    private static boolean isNameKnown(NotificationContent content) {
        return !(NOTICES.find(content.template()).orElseThrow().recipients() instanceof Notice.Recipients.Addressee);
    }

    @Test
    void amounts_and_times_are_written_as_the_language_writes_them() {
        assertThat(inbox(APPROVED, Language.INDONESIAN))
                .isEqualTo("Klaim JHT Anda disetujui. Anda menerima Rp9.600.000, paling lambat 5 Oktober 2026 pukul"
                        + " 17.00 WIB.");
        assertThat(inbox(APPROVED, Language.ENGLISH))
                .isEqualTo("Your JHT claim is approved. You receive Rp9.600.000 by 5 October 2026 at 17:00 WIB.");
    }

    @Test
    void tax_is_mentioned_where_there_is_some() {
        assertThat(inbox(TAXED, Language.INDONESIAN))
                .contains("Rp59.500.000 (saldo Rp60.000.000 dikurangi pajak Rp500.000)");
    }

    @Test
    void of_the_evidence_that_is_missing_every_piece_is_named() {
        NotificationContent content = content(
                "accident-evidence-needed",
                Map.of(
                        "number",
                        new Fact.Text("JKK-2610-K7QX3M"),
                        "evidence",
                        new Fact.Codes(
                                "accident-evidence",
                                List.of("DOCTOR_CERTIFICATE", "DEATH_CERTIFICATE", "HEIR_STATEMENT", "OF_LATER"))));

        assertThat(inbox(content, Language.INDONESIAN))
                .contains("masih diperlukan: surat keterangan dokter; akta kematian; surat keterangan ahli waris;"
                        + " dokumen yang disebut di JMO. Unggah");
        assertThat(inbox(content, Language.ENGLISH))
                .contains(
                        "the doctor's certificate; the death certificate; the statement of the heirs; the document that"
                                + " JMO names. Add it");
    }

    @Test
    void after_a_death_notices_address_the_family() {
        Fact number = new Fact.Text("JKK-2610-K7QX3M");
        Fact evidence = new Fact.Codes("accident-evidence", List.of("DEATH_CERTIFICATE"));
        NotificationContent ofMember =
                content("accident-evidence-needed", Map.of("number", number, "evidence", evidence));
        NotificationContent ofFamily = content(
                "accident-evidence-needed",
                Map.of("number", number, "evidence", evidence, "heirs", new Fact.Text("HEIR")));

        assertThat(inbox(ofMember, Language.INDONESIAN))
                .endsWith("akta kematian. Unggah di JMO, atau bawa ke kantor cabang.");
        assertThat(inbox(ofFamily, Language.INDONESIAN))
                .endsWith("akta kematian. Keluarga membawanya ke kantor cabang.");
        assertThat(mail(ofMember, Language.ENGLISH)).startsWith("Dear EILEEN COLLINS,");
        assertThat(mail(ofFamily, Language.ENGLISH))
                .startsWith("To the family of EILEEN COLLINS,")
                .contains("The family shows it at a branch office.")
                .doesNotContain("your work accident");
    }

    private static String mail(NotificationContent content, Language language) {
        return TEMPLATES
                .of(content, Channel.EMAIL, contact(language), Optional.empty())
                .body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCOUNT_CLOSED      | Rekening itu sudah ditutup.",
                "HOLDER_NAME_DIFFERS | Nama pemilik rekening berbeda dengan nama Anda.",
                "AN_UNKNOWN_REASON   | Bank penerima mengembalikan dananya."
            })
    void a_code_is_shown_as_its_sentence_and_an_unknown_one_in_general_words(String code, String sentence) {
        assertThat(inbox(returned(code), Language.INDONESIAN)).contains(sentence);
    }

    @Test
    void of_several_codes_the_first_with_a_sentence_is_shown() {
        assertThat(inbox(
                        content("claim-rejected", Map.of("reason", rejection("UNKNOWN", "NO_ACCOUNT"))),
                        Language.ENGLISH))
                .contains("No JHT balance is recorded for you yet.");
    }

    @Test
    void a_bank_is_shown_by_its_name_or_else_by_its_code() {
        assertThat(inbox(completed("014"), Language.ENGLISH))
                .contains("******7890 at Bank BCA on 5 October 2026 at 09:20 WIB");
        assertThat(inbox(completed("999"), Language.ENGLISH)).contains("at bank 999");
    }
}
