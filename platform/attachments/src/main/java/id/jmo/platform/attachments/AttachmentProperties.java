package id.jmo.platform.attachments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxFiles most attachments of a case
 * @param maxSize of one file
 * @param maxPixels of a photo, so that whoever looks at it is not hurt
 * @param retention how long attachments are kept after their case is closed. No text gives a period; five years are
 *     what a claim of work accidents may take to come up
 * @param erasureInterval how often those whose time is over are looked for
 * @param maxConcurrent how many files are taken or shown at the same time: each is held in memory whole, several times
 * @param uploadTimeout how long a file may take from its first byte to its last
 */
@ConfigurationProperties("jmo.attachments")
public record AttachmentProperties(
        @DefaultValue("5") int maxFiles,
        @DefaultValue("6MB") DataSize maxSize,
        @DefaultValue("100000000") long maxPixels,
        @DefaultValue("1826d") Duration retention,
        @DefaultValue("10m") Duration erasureInterval,
        @DefaultValue("2") int maxConcurrent,
        @DefaultValue("90s") Duration uploadTimeout) {

    /** The most pixels along one side of a photo. */
    public static final int LONGEST_SIDE = 30_000;

    /** @throws IllegalArgumentException if a limit cannot be one */
    public AttachmentProperties {
        if (maxFiles < 1 || maxSize.toBytes() < 1 || maxSize.toMegabytes() > 12 || maxConcurrent < 1) {
            throw new IllegalArgumentException(
                    "jmo.attachments: at least 1 file, of 1 byte to 12 MB, at least 1 at the same time");
        }
    }
}
