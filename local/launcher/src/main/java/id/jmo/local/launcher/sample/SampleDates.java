package id.jmo.local.launcher.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the sample members from growing old: who updated their data did so a month ago, whenever the sample is loaded,
 * because an update holds for a year only. The other dates of the file are past for good and stay as they are.
 */
final class SampleDates {

    private static final String UPDATED = "dataUpdatedOn";
    private static final int DAYS_SINCE_UPDATE = 30;

    private SampleDates() {}

    /** @param members a CSV file with a header, without quotes */
    static String asOf(LocalDate today, String members) {
        List<String> lines = members.lines().toList();
        int column = List.of(lines.getFirst().split(",", -1)).indexOf(UPDATED);
        List<String> fresh = new ArrayList<>();
        fresh.add(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (!cells[column].isEmpty()) {
                cells[column] = today.minusDays(DAYS_SINCE_UPDATE).toString();
            }
            fresh.add(String.join(",", cells));
        }
        return String.join("\n", fresh) + "\n";
    }
}
