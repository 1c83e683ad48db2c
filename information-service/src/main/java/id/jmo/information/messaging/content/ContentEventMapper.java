package id.jmo.information.messaging.content;

import id.jmo.information.messaging.Texts;
import id.jmo.information.model.content.AudienceSegment;
import id.jmo.information.model.content.ContentFact;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.Details;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of content on {@code jmo.information.v1}. */
@Component
class ContentEventMapper implements EventMapper<ContentFact> {

    /** @param segments empty for all segments */
    record AudiencePart(List<AudienceSegment> segments, boolean activeOnly) {}

    record PromoPublished(
            ContentId promoId,
            Texts title,
            String merchant,
            AudiencePart audience,
            Instant validFrom,
            Instant validUntil) {}

    @Override
    public Optional<Event> map(ContentFact fact) {
        return Optional.of(
                switch (fact) {
                    case ContentFact.PromoPublished published ->
                        new Event("id.jmo.information.promo-published.v1", payload(published));
                });
    }

    private static PromoPublished payload(ContentFact.PromoPublished fact) {
        Details.Promo promo = fact.promo();
        return new PromoPublished(
                fact.id(),
                Texts.of(fact.title()),
                promo.merchant(),
                new AudiencePart(
                        promo.audience().segments().stream().sorted().toList(),
                        promo.audience().activeOnly()),
                promo.validity().from(),
                promo.validity().until());
    }
}
