package id.jmo.information.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** A file of branches, for tests to take away from and add to. */
final class BranchFile {

    static final String HEADER = "code,name,kind,address,city,province,phone,latitude,longitude,services,accessibility,"
            + "monday,tuesday,wednesday,thursday,friday,saturday,sunday,openOnHolidays,slotMinutes,sample\n";

    static final String ALWAYS = "00:00-24:00,".repeat(7);
    static final String NEVER = ",".repeat(7);

    private final List<String> lines = new ArrayList<>();

    /** Open around the clock, on holidays too: what a test finds open is open at any hour. */
    BranchFile alwaysOpen(String code, String province, double latitude, double longitude, String services) {
        return line(code, "BRANCH", province, latitude, longitude, services, ALWAYS);
    }

    BranchFile neverOpen(String code, String province, double latitude, double longitude, String services) {
        return line(code, "CLINIC", province, latitude, longitude, services, NEVER);
    }

    private BranchFile line(
            String code,
            String kind,
            String province,
            double latitude,
            double longitude,
            String services,
            String hours) {
        return line(code + ",Kantor " + code + "," + kind + ",Jalan Contoh 1,Contoh," + province + ",021-5551234,"
                + latitude + "," + longitude + "," + services + ",WHEELCHAIR|PRIORITY_QUEUE," + hours + "yes,30,yes");
    }

    BranchFile line(String line) {
        lines.add(line);
        return this;
    }

    byte[] bytes() {
        return (HEADER + String.join("\n", lines) + "\n").getBytes(UTF_8);
    }
}
