package id.jmo.information.web.branches;

import id.jmo.information.model.branches.Accessibility;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchKind;
import id.jmo.information.model.branches.BranchService;
import id.jmo.information.model.branches.Coordinates;
import id.jmo.information.model.branches.OpeningHours;
import id.jmo.information.model.branches.OpeningHours.Interval;
import id.jmo.information.model.branches.Province;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportLine;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the file, one branch a line. Several values in one field are separated by {@code |}; a service may carry
 * how many appointments it takes a slot, as in {@code JHT_CLAIM:4|CARD}.
 */
final class BranchCsv {

    static final String HEADER_LINE = "code,name,kind,address,city,province,phone,latitude,longitude,services,"
            + "accessibility,monday,tuesday,wednesday,thursday,friday,saturday,sunday,openOnHolidays,slotMinutes,sample";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,24}");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,10})?");

    private BranchCsv() {}

    static CsvRows<Branch> open(InputStream file) throws IOException {
        return CsvRows.open(file, HEADER_LINE, BranchCsv::read);
    }

    private static Optional<Branch> read(ImportLine line) {
        String code = line.required("code", BranchCsv::code, "branch-code-form");
        String name = line.required("name", text -> text(text, LONGEST_NAME), "line-of-text", LONGEST_NAME);
        BranchKind kind = line.required("kind", BranchKind::valueOf, "branch-kind-unknown");
        String address = line.required("address", text -> text(text, LONGEST_ADDRESS), "line-of-text", LONGEST_ADDRESS);
        String city = line.required("city", text -> text(text, LONGEST_NAME), "line-of-text", LONGEST_NAME);
        Province province = line.required("province", Province::ofCode, "province-unknown");
        String phone = line.optional("phone", BranchCsv::phone, "branch-phone-form");
        Coordinates coordinates = coordinates(line);
        Map<BranchService, Integer> services = line.required("services", BranchCsv::services, "branch-services-form");
        Set<Accessibility> accessibility =
                line.optional("accessibility", BranchCsv::accessibility, "accessibility-unknown");
        Map<DayOfWeek, List<Interval>> week = week(line);
        Boolean openOnHolidays = line.required("openOnHolidays", BranchCsv::yesOrNo, "yes-or-no");
        Integer slotMinutes = line.required(
                "slotMinutes",
                BranchCsv::slotMinutes,
                "slot-minutes",
                Branch.MIN_SLOT_MINUTES,
                Branch.MAX_SLOT_MINUTES);
        Boolean sample = line.required("sample", BranchCsv::yesOrNo, "yes-or-no");
        if (code == null
                || name == null
                || kind == null
                || address == null
                || city == null
                || province == null
                || coordinates == null
                || services == null
                || openOnHolidays == null
                || slotMinutes == null
                || sample == null) {
            return Optional.empty();
        }
        return Optional.of(new Branch(
                code,
                name,
                kind,
                address,
                city,
                province,
                phone,
                coordinates,
                services,
                accessibility == null ? Set.of() : accessibility,
                new OpeningHours(week, openOnHolidays),
                slotMinutes,
                sample));
    }

    private static @Nullable Coordinates coordinates(ImportLine line) {
        Double latitude = degrees(line, "latitude");
        Double longitude = degrees(line, "longitude");
        if (latitude == null || longitude == null) {
            return null;
        }
        if (!Coordinates.isInIndonesia(latitude, longitude)) {
            boolean swapped = Coordinates.isInIndonesia(longitude, latitude);
            line.fault("latitude", swapped ? "coordinates-swapped" : "outside-indonesia");
            return null;
        }
        return new Coordinates(latitude, longitude);
    }

    private static @Nullable Double degrees(ImportLine line, String field) {
        String code = line.text(field).contains(",") ? "decimal-comma" : "degrees-form";
        return line.required(
                field, text -> Double.valueOf(require(DEGREES.matcher(text).matches(), text)), code);
    }

    private static Map<DayOfWeek, List<Interval>> week(ImportLine line) {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Interval> hours =
                    line.optional(day.name().toLowerCase(Locale.ROOT), OpeningHours::parseDay, "opening-hours-form");
            week.put(day, hours == null ? List.of() : hours);
        }
        return week;
    }

    /** A name twice is as wrong as one that there is not. */
    private static Map<BranchService, Integer> services(String text) {
        Map<BranchService, Integer> services = new EnumMap<>(BranchService.class);
        for (String part : text.split("\\|", -1)) {
            String[] nameAndCapacity = part.strip().split(":", 2);
            int capacity = nameAndCapacity.length == 1 ? 0 : Integer.parseInt(nameAndCapacity[1]);
            require(capacity >= 0 && capacity <= Branch.MAX_APPOINTMENTS_A_SLOT, text);
            Integer twice = services.put(BranchService.valueOf(nameAndCapacity[0]), capacity);
            require(twice == null, text);
        }
        return services;
    }

    private static Set<Accessibility> accessibility(String text) {
        Set<Accessibility> all = EnumSet.noneOf(Accessibility.class);
        for (String part : text.split("\\|", -1)) {
            all.add(Accessibility.valueOf(part.strip()));
        }
        return all;
    }

    private static String code(String text) {
        return require(Branch.isCode(text), text);
    }

    private static String phone(String text) {
        return require(PHONE.matcher(text).matches(), text);
    }

    /** One line of printable characters; not what a spreadsheet would take for a formula. */
    private static String text(String text, int longest) {
        boolean printable = text.codePoints().noneMatch(Character::isISOControl);
        return require(printable && text.length() <= longest && "=+-@".indexOf(text.charAt(0)) < 0, text);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("Neither yes nor no");
        };
    }

    private static int slotMinutes(String text) {
        int minutes = Integer.parseInt(text);
        return require(minutes >= Branch.MIN_SLOT_MINUTES && minutes <= Branch.MAX_SLOT_MINUTES, minutes);
    }

    private static <T> T require(boolean rightForm, T value) {
        if (!rightForm) {
            throw new IllegalArgumentException("Not of the right form");
        }
        return value;
    }
}
