package id.jmo.platform.problems;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/**
 * @param bodyLimit the largest request body of a media type that {@code bodyLimits} does not name
 * @param bodyLimits the largest request body by media type ({@code image/*}); 8 MB for images and 16 MB for CSV unless
 *     set otherwise
 */
@ConfigurationProperties("jmo.http")
record ProblemProperties(
        @DefaultValue("64KB") DataSize bodyLimit,
        @DefaultValue Map<String, DataSize> bodyLimits) {

    ProblemProperties {
        Map<String, DataSize> all = new LinkedHashMap<>();
        all.put("image/*", DataSize.ofMegabytes(8));
        all.put("text/csv", DataSize.ofMegabytes(16));
        all.putAll(bodyLimits);
        bodyLimits = Map.copyOf(all);
    }

    /** In bytes. */
    long limitFor(MediaType type) {
        return bodyLimits.entrySet().stream()
                .filter(entry -> MediaType.parseMediaType(entry.getKey()).includes(type))
                .mapToLong(entry -> entry.getValue().toBytes())
                .max()
                .orElse(bodyLimit.toBytes());
    }
}
