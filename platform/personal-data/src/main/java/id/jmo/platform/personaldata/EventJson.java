package id.jmo.platform.personaldata;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON mapper of events: dates as ISO text, personal data encrypted, unknown fields ignored. */
final class EventJson {

    private EventJson() {}

    static JsonMapper mapper(PersonalDataCipher cipher) {
        return JsonMapper.builder()
                .addModule(new EventModule(cipher))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // A missing or truncated number must end as a dead letter rather than as a wrong booking.
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
    }
}
