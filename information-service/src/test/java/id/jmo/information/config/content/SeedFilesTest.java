package id.jmo.information.config.content;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.information.application.content.Markdown;
import id.jmo.information.model.content.BenefitProgramme;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.Details;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content that comes with the product could have been written by editors. */
class SeedFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"benefits", "channels", "faqs", "samples"})
    void every_item_is_complete_in_both_languages(String file) {
        assertThat(SeedFiles.read(file)).isNotEmpty().allSatisfy(item -> {
            assertThat(item.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            var content = item.latest().content();
            assertThat(Stream.of(content.title(), content.summary(), content.body())
                            .flatMap(text -> Stream.of(text.indonesian(), text.english())))
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(Markdown.fault(content.body().indonesian())).isEmpty();
            assertThat(Markdown.fault(content.body().english())).isEmpty();
        });
    }

    @Test
    void no_two_items_have_the_same_address() {
        assertThat(Stream.of("benefits", "channels", "faqs", "samples")
                        .flatMap(file -> SeedFiles.read(file).stream())
                        .map(ContentItem::slug))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_programme_has_a_page_and_every_figure_a_source() {
        List<Details.Benefit> pages = SeedFiles.read("benefits").stream()
                .map(item -> (Details.Benefit) item.latest().content().details())
                .toList();

        assertThat(pages.stream().map(Details.Benefit::programme))
                .containsAll(Arrays.asList(BenefitProgramme.values()));
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.articles()).isNotEmpty();
            assertThat(page.figures())
                    .isNotEmpty()
                    .allSatisfy(figure -> assertThat(figure.source()).isNotBlank());
        });
    }

    @Test
    void the_files_are_of_one_kind_each() {
        assertThat(SeedFiles.read("channels"))
                .allSatisfy(item -> assertThat(item.kind()).isEqualTo(ContentKind.CHANNEL));
        assertThat(SeedFiles.read("faqs"))
                .allSatisfy(item -> assertThat(item.kind()).isEqualTo(ContentKind.FAQ));
    }
}
