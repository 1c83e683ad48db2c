package id.jmo.platform.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.platform.owndata.PersonalDataView.Field;
import id.jmo.platform.problems.ProblemTextsTestAccess;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComposerTest {

    enum Kind {
        ONE,
        TWO
    }

    record Thing(@Nullable Rupiah amount, LocalDate on, Instant at, boolean good, Kind kind, List<String> reasons) {}

    private static final DataSection<Thing> THINGS = DataSection.<Thing>named("things")
            .field("amount", Thing::amount)
            .field("on", Thing::on)
            .field("at", Thing::at)
            .field("good", Thing::good)
            .coded("kind", Kind.class, Thing::kind)
            .codes("reasons", "own-data.things.reason", Thing::reasons);

    private static final Thing THING = new Thing(
            Rupiah.of(1_500_000),
            LocalDate.of(2026, 8, 17),
            Instant.parse("2026-08-17T03:00:00Z"),
            true,
            Kind.TWO,
            List.of("KNOWN", "UNKNOWN"));

    private final Composer composer = new Composer(ProblemTextsTestAccess.texts());

    private PersonalDataView.Section section(Locale language, List<Thing> things) {
        return composer.section(THINGS.of(things), language);
    }

    @Test
    void a_value_is_given_exactly_for_programs_and_in_words_for_people() {
        PersonalDataView.Section english = section(Locale.ENGLISH, List.of(THING));

        assertThat(english.title()).isEqualTo("Things");
        assertThat(english.items().getFirst().fields())
                .containsExactly(
                        new Field("amount", "Amount", "1500000", "Rp1.500.000"),
                        new Field("on", "On", "2026-08-17", "17 August 2026"),
                        new Field("at", "At", "2026-08-17T10:00+07:00", "17 August 2026 10.00 WIB"),
                        new Field("good", "Good", "true", "Yes"),
                        new Field("kind", "Kind", "TWO", "The second"),
                        new Field("reasons", "Reasons", "KNOWN,UNKNOWN", "It is known. · UNKNOWN"));
        assertThat(section(Locale.of("id"), List.of(THING)).items().getFirst().fields())
                .extracting(Field::text)
                .containsExactly(
                        "Rp1.500.000",
                        "17 Agustus 2026",
                        "17 Agustus 2026 10.00 WIB",
                        "Ya",
                        "Yang kedua",
                        "Sudah dikenal. · UNKNOWN");
    }

    @Test
    void what_is_not_on_record_is_null() {
        Thing bare = new Thing(null, THING.on(), THING.at(), false, Kind.ONE, List.of());

        assertThat(section(Locale.ENGLISH, List.of(bare)).items().getFirst().fields())
                .contains(new Field("amount", "Amount", null, null), new Field("reasons", "Reasons", null, null));
        assertThat(composer.section(THINGS.ofOne(null), Locale.ENGLISH).items()).isEmpty();
    }

    @Test
    void a_section_has_an_end_and_says_where_the_others_are() {
        List<Thing> most = Collections.nCopies(DataSection.MOST_ITEMS, THING);
        List<Thing> tooMany = Collections.nCopies(DataSection.MOST_ITEMS + 1, THING);

        assertThat(section(Locale.ENGLISH, most).more()).isNull();
        PersonalDataView.Section cut = section(Locale.ENGLISH, tooMany);
        assertThat(cut.items()).hasSize(DataSection.MOST_ITEMS);
        assertThat(cut.more()).startsWith("The copy has the latest 200.");
    }

    @Test
    void a_section_that_lacks_a_text_in_one_language_is_refused_with_its_key() {
        composer.requireTexts(List.of(THINGS));

        DataSection<Thing> lacking = DataSection.<Thing>named("untranslated").coded("kind", Kind.class, Thing::kind);
        assertThatThrownBy(() -> composer.requireTexts(List.of(THINGS, lacking)))
                .hasMessageEndingWith("own-data.untranslated, own-data.untranslated.kind,"
                        + " own-data.untranslated.kind.ONE, own-data.untranslated.kind.TWO");
    }

    @Test
    void the_text_form_of_what_is_read_reveals_nothing() {
        assertThat(THINGS.of(List.of(THING)).toString()).isEqualTo("Content[things]");
        assertThat(section(Locale.ENGLISH, List.of(THING)).toString()).doesNotContain("1500000", "August");
    }
}
