package id.jmo.biometric.engine;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.application.ReviewCopies;
import id.jmo.biometric.config.EngineProperties;
import id.jmo.platform.partnerclient.PartnerClients;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** High enough that the models see no difference to the photo. */
    private static final float SENT_QUALITY = 0.95f;

    @Bean
    BoundedAnalyses faceAnalyses(EngineProperties properties, MeterRegistry meters) {
        BoundedAnalyses analyses =
                new BoundedAnalyses(properties.maxConcurrent(), properties.queueCapacity(), properties.queueTimeout());
        meters.gauge("jmo.biometric.analyses.waiting", analyses, BoundedAnalyses::waiting);
        meters.gauge("jmo.biometric.analyses.running", analyses, BoundedAnalyses::running);
        return analyses;
    }

    @Bean
    PhotoDecoder photoDecoder(EngineProperties properties) {
        return new PhotoDecoder(properties.longestSide());
    }

    @Bean
    BiometricEngine faceEngine(
            EngineProperties properties,
            PhotoDecoder decoder,
            BoundedAnalyses turns,
            PartnerClients partners,
            MeterRegistry meters) {
        return switch (properties.kind()) {
            case EMBEDDED -> new EngineInTurn(new MeasuredEngine(new EmbeddedOnnxEngine(decoder), meters), turns);
            // Only the decoding takes a turn: waiting for the vendor uses no processor.
            case VENDOR -> new MeasuredEngine(vendor(partners, decoder, turns), meters);
        };
    }

    static VendorEngine vendor(PartnerClients partners, PhotoDecoder decoder, BoundedAnalyses turns) {
        return new VendorEngine(
                partners.named("face-vendor"),
                photo -> turns.inTurn(() -> Jpegs.write(decoder.decode(photo), SENT_QUALITY)));
    }

    @Bean
    ReviewCopies reviewCopies(PhotoDecoder decoder, BoundedAnalyses turns) {
        ReviewCopies copies = new JpegReviewCopies(decoder);
        return photo -> turns.inTurn(() -> copies.reviewCopy(photo));
    }
}
