package id.jmo.platform.values;

import java.time.ZoneId;

/** The time zones of Indonesia (Keputusan Presiden 41/1987). */
public enum IndonesianTime {
    /** Western: UTC+7. */
    WIB("Asia/Jakarta"),
    /** Central: UTC+8. */
    WITA("Asia/Makassar"),
    /** Eastern: UTC+9. */
    WIT("Asia/Jayapura");

    private final ZoneId zone;

    IndonesianTime(String zone) {
        this.zone = ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }
}
