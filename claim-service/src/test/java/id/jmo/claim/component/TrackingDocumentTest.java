package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A claim on paper. */
class TrackingDocumentTest extends ClaimComponentTest {

    @Test
    void a_member_prints_a_claim_with_what_has_happened_in_either_language() throws IOException {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        others.holds(claim, member, BALANCE);
        others.verifies(claim, member);
        await().atMost(TIMEOUT)
                .until(() -> get("/api/v1/claims/" + claim, Tokens.member(member))
                        .body()
                        .path("amounts")
                        .isObject());

        assertThat(printed(member, claim, "id"))
                .contains(claim, "Diajukan", "Pembayaran ke rekening", "Rp9.600.000", "******", "bukan bukti");
        assertThat(printed(member, claim, "en"))
                .contains(claim, "Your claim is approved.", "Paid by, at the latest", "no proof of payment");
    }

    @Test
    void a_claim_that_has_ended_is_printed_without_a_deadline() throws IOException {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        cancel(member, claim).must(200);

        assertThat(printed(member, claim, "en"))
                .contains("You cancelled this claim.")
                .doesNotContain("Paid by, at the latest");
    }

    @Test
    void nobody_prints_the_claim_of_another() {
        String claim = submittedBy(eligibleMember(BALANCE));

        document(MemberId.next(), claim, "id").expectStatus().isNotFound();
    }

    private String printed(MemberId member, String claim, String language) throws IOException {
        byte[] file = Objects.requireNonNull(document(member, claim, language)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult()
                .getResponseBody());
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private RestTestClient.ResponseSpec document(MemberId member, String claim, String language) {
        return http.get()
                .uri("/api/v1/claims/" + claim + "/document")
                .headers(headers -> {
                    headers.setBearerAuth(Tokens.member(member));
                    headers.set("Accept-Language", language);
                })
                .exchange();
    }
}
