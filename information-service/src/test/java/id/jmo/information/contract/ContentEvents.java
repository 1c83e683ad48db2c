package id.jmo.information.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import id.jmo.information.messaging.content.ContentEventsTestAccess;
import id.jmo.information.model.Bilingual;
import id.jmo.information.model.content.Audience;
import id.jmo.information.model.content.AudienceSegment;
import id.jmo.information.model.content.ContentFact;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.Details;
import id.jmo.information.model.content.Validity;
import id.jmo.platform.application.Event;
import id.jmo.platform.testsupport.TestPersonalData;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The events of content, for the test of the consumers' pacts, which finds the methods by the package. */
public class ContentEvents {

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @PactVerifyProvider("id.jmo.information.promo-published.v1")
    public MessageAndMetadata promoPublished() {
        Event event = ContentEventsTestAccess.event(new ContentFact.PromoPublished(
                ContentId.of("01920000-0000-7000-8000-0000000ca001"),
                new Bilingual("Diskon buku 10%", "10% off books"),
                new Details.Promo(
                        "Toko Buku Contoh",
                        new Validity(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z")),
                        new Audience(Set.of(AudienceSegment.PU, AudienceSegment.BPU), true))));
        return new MessageAndMetadata(
                JSON.writeValueAsBytes(event.data()),
                Map.of("contentType", "application/json", "ce_type", event.type()));
    }
}
