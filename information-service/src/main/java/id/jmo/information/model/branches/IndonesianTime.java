package id.jmo.information.model.branches;

import java.time.ZoneId;

/** The three time zones of Indonesia (Keppres 41/1987). None has a summer time. */
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
