package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Letters of guarantee. */
class GuaranteeTest extends AccidentComponentTest {

    private static final String CLINIC = "KLN00012";
    private static final String CHECK = "/api/v1/guarantee-letters/verification/";

    @Test
    void a_clinic_reads_its_letter_and_anybody_checks_its_code() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);
        String number = read(member, accident).text("/number");
        assertThat(items(get("/api/v1/accident-reviews?number=" + number, OFFICER_1)))
                .as("an officer finds the case by the number on the letter of the clinic")
                .singleElement()
                .matches(found -> found.path("accidentId").asString().equals(accident));
        issue(accident).must(200);
        String own = "/api/v1/facility-accidents/" + accident;

        ApiResponse seen = get(own, Tokens.healthFacility(CLINIC)).must(200);
        String text = Files.textOf(bytes(seen.text("/guarantees/0/link"), Tokens.healthFacility(CLINIC)));

        assertThat(text)
                .contains("Surat jaminan pengobatan", "Klinik Melati", "BUDI SANTOSO", "SJ/JKK-", seen.text("/number"));
        String code = codeIn(text);
        assertThat(get(CHECK + code, null).must(200).body().toString()).isEqualTo("{\"validity\":\"VALID\"}");
        String forged = (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);
        assertThat(get(CHECK + forged, null).must(200).text("/validity")).isEqualTo("FORGED");
        get(own, Tokens.healthFacility("KLN99999")).mustBeProblem(404, "accident-not-found");

        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("REFUSE", "NOTIFIED", "Bukan kecelakaan kerja"))
                .must(200);
        assertThat(get(CHECK + code, null).must(200).text("/validity")).isEqualTo("EXPIRED");
        issue(accident).mustBeProblem(409, "guarantee-not-due");
    }

    private ApiResponse issue(String accident) {
        return byOfficer(
                OFFICER_1,
                accident,
                "guarantee-letters",
                Map.of("facilityCode", CLINIC, "facilityName", "Klinik Melati"));
    }

    private static String codeIn(String text) {
        Matcher code = Pattern.compile("Kode verifikasi:\\s+([\\w-]{50})").matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group(1);
    }
}
