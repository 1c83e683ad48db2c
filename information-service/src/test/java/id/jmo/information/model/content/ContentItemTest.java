package id.jmo.information.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.information.model.Bilingual;
import id.jmo.information.model.content.ContentRefusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContentItemTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");

    private static Content news(String title) {
        Bilingual text = new Bilingual(title, title);
        return new Content(text, text, text, null, new Details.None());
    }

    private static Content promo(Instant from, Instant until) {
        Bilingual text = new Bilingual("Promo", "Promo");
        return new Content(
                text, text, text, null, new Details.Promo("Toko", new Validity(from, until), Audience.EVERYBODY));
    }

    private static ContentItem draft(ContentKind kind, Content content) {
        return ContentItem.draft(ContentId.next(), kind, "alamat", content, "ayu", NOW);
    }

    private static ContentItem published(ContentKind kind, Content content) {
        return draft(kind, content)
                .submit(NOW)
                .item()
                .approve("budi", null, NOW)
                .item();
    }

    private static void assertRefused(Reason reason, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        ContentRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void readers_see_the_published_revision_while_the_next_one_is_written() {
        ContentItem edited = published(ContentKind.NEWS, news("Satu"))
                .edit(news("Dua"), "ayu", NOW)
                .item();

        assertThat(edited.status()).isEqualTo(EditorialStatus.DRAFT);
        assertThat(edited.latest().number()).isEqualTo(2);
        assertThat(edited.live()).isNotNull();
        assertThat(edited.live().content().title().indonesian()).isEqualTo("Satu");
    }

    @Test
    void only_those_who_wrote_since_the_last_publication_are_kept_from_approving() {
        ContentItem edited = published(ContentKind.NEWS, news("Satu"))
                .edit(news("Dua"), "budi", NOW)
                .item();

        assertThat(edited.authors()).containsExactly("budi");
        ContentItem submitted = edited.submit(NOW).item();
        assertRefused(Reason.OWN_WORK, () -> submitted.approve("budi", null, NOW));
        assertThat(submitted.approve("ayu", null, NOW).item().status()).isEqualTo(EditorialStatus.PUBLISHED);
    }

    @Test
    void a_draft_that_is_saved_unchanged_is_no_new_revision() {
        ContentItem draft = draft(ContentKind.NEWS, news("Satu"));

        assertThat(draft.edit(news("Satu"), "citra", NOW.plusSeconds(9)).item()).isEqualTo(draft);
    }

    @Test
    void a_scheduled_item_is_published_as_of_its_time_and_keeps_its_place_when_corrected() {
        Instant at = NOW.plus(Duration.ofHours(5));
        ContentItem scheduled = draft(ContentKind.NEWS, news("Satu"))
                .submit(NOW)
                .item()
                .approve("budi", at, NOW)
                .item();
        assertThat(scheduled.isDue(at.minusMillis(1))).isFalse();
        assertThat(scheduled.isDue(at)).isTrue();

        ContentItem published = scheduled.publish(at.plusSeconds(2)).item();
        assertThat(published.live()).isNotNull();
        assertThat(published.live().at()).isEqualTo(at);
        ContentItem corrected = published
                .edit(news("Dua"), "ayu", at.plusSeconds(60))
                .item()
                .submit(at.plusSeconds(61))
                .item()
                .approve("budi", null, at.plusSeconds(62))
                .item();
        assertThat(corrected.live()).isNotNull();
        assertThat(corrected.live().firstAt()).isEqualTo(at);
        assertThat(corrected.live().at()).isEqualTo(at.plusSeconds(62));
    }

    @Test
    void a_promo_is_announced_when_it_is_published_first_and_never_again() {
        Content promo = promo(NOW, NOW.plus(Duration.ofDays(9)));
        ContentItem.Changed first =
                draft(ContentKind.PROMO, promo).submit(NOW).item().approve("budi", null, NOW);
        assertThat(first.facts()).singleElement().isInstanceOf(ContentFact.PromoPublished.class);

        ContentItem.Changed again = first.item()
                .archive(NOW)
                .item()
                .edit(promo, "ayu", NOW)
                .item()
                .submit(NOW)
                .item()
                .approve("budi", null, NOW);
        assertThat(again.facts()).isEmpty();
    }

    @Test
    void a_promo_that_is_over_when_it_would_be_published_is_refused() {
        ContentItem submitted = draft(ContentKind.PROMO, promo(NOW, NOW.plus(Duration.ofDays(1))))
                .submit(NOW)
                .item();

        assertRefused(Reason.PROMO_OVER, () -> submitted.approve("budi", NOW.plus(Duration.ofDays(1)), NOW));
        assertRefused(Reason.PUBLICATION_IN_THE_PAST, () -> submitted.approve("budi", NOW.minusMillis(1), NOW));
    }

    @Test
    void what_the_table_does_not_allow_is_refused() {
        ContentItem draft = draft(ContentKind.NEWS, news("Satu"));

        assertRefused(Reason.NOT_ALLOWED_NOW, () -> draft.approve("budi", null, NOW));
        assertRefused(Reason.NOT_ALLOWED_NOW, () -> draft.publish(NOW));
        assertRefused(Reason.NOT_ALLOWED_NOW, () -> draft.submit(NOW).item().edit(news("Dua"), "ayu", NOW));
    }

    @Test
    void details_belong_to_their_kind() {
        assertRefused(Reason.DETAILS_OF_ANOTHER_KIND, () -> draft(ContentKind.NEWS, promo(NOW, NOW.plusSeconds(1))));
        assertRefused(Reason.DETAILS_OF_ANOTHER_KIND, () -> draft(ContentKind.PROMO, news("Satu")));
    }

    @Test
    void an_audience_is_a_segment_and_a_status() {
        Audience activeIndependents = new Audience(Set.of(AudienceSegment.BPU), true);

        assertThat(activeIndependents.includes(new AudienceMember(AudienceSegment.BPU, true)))
                .isTrue();
        assertThat(activeIndependents.includes(new AudienceMember(AudienceSegment.BPU, false)))
                .isFalse();
        assertThat(activeIndependents.includes(new AudienceMember(AudienceSegment.PU, true)))
                .isFalse();
        assertThat(activeIndependents.includes(new AudienceMember(null, true))).isFalse();
        assertThat(Audience.EVERYBODY.includes(new AudienceMember(null, false))).isTrue();
    }

    @Test
    void a_promo_ends_after_it_begins() {
        assertThatThrownBy(() -> new Validity(NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
        Validity day = new Validity(NOW, NOW.plus(Duration.ofDays(1)));
        assertThat(day.includes(NOW)).isTrue();
        assertThat(day.includes(NOW.plus(Duration.ofDays(1)))).isFalse();
    }
}
