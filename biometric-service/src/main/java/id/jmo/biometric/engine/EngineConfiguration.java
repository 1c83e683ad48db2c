package id.jmo.biometric.engine;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    BoundedAnalyses faceEngine(EngineProperties properties, MeterRegistry meters) {
        PhotoDecoder decoder = new PhotoDecoder(properties.longestSide());
        BoundedAnalyses analyses = new BoundedAnalyses(
                new MeasuredEngine(new EmbeddedOnnxEngine(decoder), meters),
                new JpegReviewCopies(decoder),
                properties.atOnce(),
                properties.waiting(),
                properties.patience());
        meters.gauge("jmo.biometric.analyses.waiting", analyses, BoundedAnalyses::waiting);
        meters.gauge("jmo.biometric.analyses.running", analyses, BoundedAnalyses::running);
        return analyses;
    }
}
