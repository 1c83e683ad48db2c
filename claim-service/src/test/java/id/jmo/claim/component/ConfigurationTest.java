package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.claim.model.ClaimRules;
import id.jmo.claim.model.rules.PaymentRecord;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** The figures that the service is shipped with, and the API that it documents. */
class ConfigurationTest extends ClaimComponentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ClaimRules rules;

    @Test
    void the_limit_is_that_of_the_day() {
        assertThat(rules.balanceLimit().on(LocalDate.of(2025, 4, 30))).isEqualTo(Rupiah.of(10_000_000));
        assertThat(rules.balanceLimit().on(LocalDate.of(2025, 5, 1))).isEqualTo(Rupiah.of(15_000_000));
    }

    @Test
    void the_tax_is_that_of_the_regulation() {
        PaymentRecord twoYearsAgo =
                new PaymentRecord(List.of(new PaymentRecord.Paid(TODAY.minusYears(2), Rupiah.of(15_000_000))));

        assertThat(rules.tax().on(Rupiah.of(60_000_000), PaymentRecord.EMPTY, TODAY))
                .isEqualTo(Rupiah.of(500_000));
        assertThat(rules.tax().on(Rupiah.of(300_000_000), twoYearsAgo, TODAY))
                .as("5% of 60m, 15% of 190m, 25% of 50m")
                .isEqualTo(Rupiah.of(44_000_000));
    }

    @Test
    void the_calendar_knows_the_holidays_of_2026() {
        BusinessCalendar calendar = rules.sameDayDeadline().calendar();

        assertThat(calendar.isBusinessDay(TODAY)).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 12, 24)))
                .as("cuti bersama")
                .isFalse();
        assertThat(calendar.businessDayAfter(LocalDate.of(2026, 3, 17)))
                .as("Nyepi and Idulfitri in one long week")
                .isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(rules.sameDayDeadline().cutOff()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void the_api_documents_every_operation() {
        String docs = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.OK)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(docs)
                .contains(
                        "\"/api/v1/claims/eligibility\"",
                        "\"/api/v1/claims\"",
                        "\"/api/v1/claims/{claimId}\"",
                        "\"/api/v1/claims/{claimId}/timeline\"",
                        "\"/api/v1/claims/{claimId}/timeline/stream\"",
                        "\"/api/v1/claims/{claimId}/cancellation\"",
                        "\"/api/v1/claims/{claimId}/payout-account\"",
                        "\"/api/v1/claim-reviews\"",
                        "\"/api/v1/claim-reviews/{claimId}\"",
                        "\"/api/v1/claim-reviews/{claimId}/decision\"",
                        "\"/api/v1/late-claims\"");
    }
}
