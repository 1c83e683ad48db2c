package id.jmo.information.model.branches;

import static id.jmo.platform.values.IndonesianTime.WIB;
import static id.jmo.platform.values.IndonesianTime.WIT;
import static id.jmo.platform.values.IndonesianTime.WITA;

import id.jmo.platform.values.IndonesianTime;
import java.util.Arrays;

/** The 38 provinces with their two-digit codes (Kepmendagri 300.2.2-2430/2025) and their time. */
public enum Province {
    ACEH("11", "Aceh", WIB),
    SUMATERA_UTARA("12", "Sumatera Utara", WIB),
    SUMATERA_BARAT("13", "Sumatera Barat", WIB),
    RIAU("14", "Riau", WIB),
    JAMBI("15", "Jambi", WIB),
    SUMATERA_SELATAN("16", "Sumatera Selatan", WIB),
    BENGKULU("17", "Bengkulu", WIB),
    LAMPUNG("18", "Lampung", WIB),
    KEPULAUAN_BANGKA_BELITUNG("19", "Kepulauan Bangka Belitung", WIB),
    KEPULAUAN_RIAU("21", "Kepulauan Riau", WIB),
    DKI_JAKARTA("31", "Daerah Khusus Jakarta", WIB),
    JAWA_BARAT("32", "Jawa Barat", WIB),
    JAWA_TENGAH("33", "Jawa Tengah", WIB),
    DI_YOGYAKARTA("34", "Daerah Istimewa Yogyakarta", WIB),
    JAWA_TIMUR("35", "Jawa Timur", WIB),
    BANTEN("36", "Banten", WIB),
    BALI("51", "Bali", WITA),
    NUSA_TENGGARA_BARAT("52", "Nusa Tenggara Barat", WITA),
    NUSA_TENGGARA_TIMUR("53", "Nusa Tenggara Timur", WITA),
    KALIMANTAN_BARAT("61", "Kalimantan Barat", WIB),
    KALIMANTAN_TENGAH("62", "Kalimantan Tengah", WIB),
    KALIMANTAN_SELATAN("63", "Kalimantan Selatan", WITA),
    KALIMANTAN_TIMUR("64", "Kalimantan Timur", WITA),
    KALIMANTAN_UTARA("65", "Kalimantan Utara", WITA),
    SULAWESI_UTARA("71", "Sulawesi Utara", WITA),
    SULAWESI_TENGAH("72", "Sulawesi Tengah", WITA),
    SULAWESI_SELATAN("73", "Sulawesi Selatan", WITA),
    SULAWESI_TENGGARA("74", "Sulawesi Tenggara", WITA),
    GORONTALO("75", "Gorontalo", WITA),
    SULAWESI_BARAT("76", "Sulawesi Barat", WITA),
    MALUKU("81", "Maluku", WIT),
    MALUKU_UTARA("82", "Maluku Utara", WIT),
    PAPUA("91", "Papua", WIT),
    PAPUA_BARAT("92", "Papua Barat", WIT),
    PAPUA_SELATAN("93", "Papua Selatan", WIT),
    PAPUA_TENGAH("94", "Papua Tengah", WIT),
    PAPUA_PEGUNUNGAN("95", "Papua Pegunungan", WIT),
    PAPUA_BARAT_DAYA("96", "Papua Barat Daya", WIT);

    private final String code;
    private final String title;
    private final IndonesianTime time;

    Province(String code, String title, IndonesianTime time) {
        this.code = code;
        this.title = title;
        this.time = time;
    }

    /** @throws IllegalArgumentException if no province has the code */
    public static Province ofCode(String code) {
        return Arrays.stream(values())
                .filter(province -> province.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a province's code"));
    }

    /** Two digits. */
    public String code() {
        return code;
    }

    /** Its name in Indonesian. */
    public String title() {
        return title;
    }

    public IndonesianTime time() {
        return time;
    }
}
