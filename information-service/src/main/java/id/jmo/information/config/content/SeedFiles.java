package id.jmo.information.config.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.information.application.content.Seeds;
import id.jmo.information.model.Bilingual;
import id.jmo.information.model.content.Audience;
import id.jmo.information.model.content.AudienceSegment;
import id.jmo.information.model.content.BenefitProgramme;
import id.jmo.information.model.content.Content;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.Details;
import id.jmo.information.model.content.Figure;
import id.jmo.information.model.content.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@link Seeds} from the YAML files in {@code content}. */
@Configuration(proxyBeanMethods = false)
class SeedFiles {

    /** When the first item of a file counts as published; each further one a minute earlier, so that lists keep the order. */
    private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param seeds names of files in {@code content}, without {@code .yaml}; none to begin empty */
    @ConfigurationProperties("jmo.content")
    record Properties(@DefaultValue List<String> seeds) {}

    record Texts(String id, String en) {

        private Bilingual asText() {
            return new Bilingual(id.strip(), en.strip());
        }
    }

    record FigureRow(Texts label, Texts value, String source) {}

    record BenefitRow(BenefitProgramme programme, List<FigureRow> figures, List<String> articles) {

        private Details asDetails() {
            return new Details.Benefit(
                    programme,
                    figures.stream()
                            .map(row ->
                                    new Figure(row.label().asText(), row.value().asText(), row.source()))
                            .toList(),
                    articles);
        }
    }

    record PromoRow(
            String merchant, Instant validFrom, Instant validUntil, Set<AudienceSegment> segments, boolean activeOnly) {

        private Details asDetails() {
            return new Details.Promo(merchant, new Validity(validFrom, validUntil), new Audience(segments, activeOnly));
        }
    }

    record ChannelRow(String contact, @Nullable Texts hours) {

        private Details asDetails() {
            return new Details.Channel(contact, hours == null ? null : hours.asText());
        }
    }

    /** @param kind where the details do not say it; questions, if absent */
    record Row(
            String slug,
            @Nullable ContentKind kind,
            Texts title,
            Texts summary,
            Texts body,
            @Nullable BenefitRow benefit,
            @Nullable PromoRow promo,
            @Nullable ChannelRow channel) {

        private ContentItem asItem(Instant at) {
            Content content = new Content(title.asText(), summary.asText(), body.asText(), null, details());
            return ContentItem.seeded(
                    new ContentId(UUID.nameUUIDFromBytes(("content/" + slug).getBytes(UTF_8))),
                    kindOf(),
                    slug,
                    content,
                    at);
        }

        private ContentKind kindOf() {
            if (kind != null) {
                return kind;
            }
            if (benefit != null) {
                return ContentKind.BENEFIT;
            }
            return channel != null ? ContentKind.CHANNEL : ContentKind.FAQ;
        }

        private Details details() {
            if (benefit != null) {
                return benefit.asDetails();
            }
            if (promo != null) {
                return promo.asDetails();
            }
            return channel != null ? channel.asDetails() : new Details.None();
        }
    }

    record Rows(List<Row> items) {}

    @Bean
    Seeds seeds(Properties properties) {
        return () ->
                properties.seeds().stream().flatMap(name -> read(name).stream()).toList();
    }

    /** @throws IllegalArgumentException with one line that says what is wrong with the file */
    static List<ContentItem> read(String name) {
        String path = "/content/" + name + ".yaml";
        try (InputStream file = SeedFiles.class.getResourceAsStream(path)) {
            List<ContentItem> items = new ArrayList<>();
            for (Row row : YAML.readValue(Objects.requireNonNull(file, path + " is missing"), Rows.class)
                    .items()) {
                items.add(row.asItem(PUBLISHED.minusSeconds(60L * items.size())));
            }
            return items;
        } catch (IOException | JacksonException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }
}
