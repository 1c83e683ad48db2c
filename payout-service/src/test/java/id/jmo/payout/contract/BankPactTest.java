package id.jmo.payout.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.local.sandbox.PartnerSandbox;
import id.jmo.payout.application.Bank;
import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.payout.model.BankResult;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.RefusalReason;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.partners.PartnersTestAccess;
import id.jmo.platform.reconciliation.Totals;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPartners;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we ask of the bank over SNAP, and what we read of its answers. */
@ConsumerPactTest
@PactTestFor(providerName = "bank", pactMethod = "snap", pactVersion = PactSpecVersion.V4)
class BankPactTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:20:00Z");
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00";
    private static final String PAID = "0192000000007000800000000000f001";
    private static final String UNSEEN = "0192000000007000800000000000f002";
    private static final String OPEN = "1234567890";
    private static final String DORMANT = "9000000001";

    @TempDir
    static Path secrets;

    @Pact(provider = "bank", consumer = "payout-service")
    V4Pact snap(PactBuilder pact) {
        return pact.expectsToReceiveHttpInteraction(
                        "a signed request for an access token",
                        http -> http.withRequest(request -> request.method("POST")
                                        .path("/snap/v1.0/access-token/b2b")
                                        .header(
                                                "Content-Type",
                                                Matchers.regexp("application/json.*", "application/json"))
                                        .header("X-CLIENT-KEY", "jmo-local")
                                        .header("X-TIMESTAMP", Matchers.regexp(TIME, "2026-10-05T10:20:00+07:00"))
                                        .header(
                                                "X-SIGNATURE",
                                                Matchers.regexp("[A-Za-z0-9+/=]{300,400}", "A".repeat(344)))
                                        .body(json(body -> body.stringValue("grantType", "client_credentials"))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.stringType("accessToken", "a-token")
                                                .stringMatcher("expiresIn", "\\d+", "900")))))
                .given("account 1234567890 at bank 014 is open and belongs to EILEEN COLLINS")
                .expectsToReceiveHttpInteraction(
                        "an inquiry about an open account",
                        http -> http.withRequest(request -> signed(request, "/account-inquiry-external")
                                        .body(json(body -> inquiry(body, OPEN))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.stringValue("responseCode", "2001600")
                                                .stringValue("beneficiaryAccountName", "EILEEN COLLINS")
                                                .stringValue("beneficiaryAccountNo", OPEN)))))
                .given("account 9000000001 at bank 014 is dormant")
                .expectsToReceiveHttpInteraction(
                        "an inquiry about a dormant account",
                        http -> http.withRequest(request -> signed(request, "/account-inquiry-external")
                                        .body(json(body -> inquiry(body, DORMANT))))
                                .willRespondWith(response -> response.status(403)
                                        .body(json(body -> body.stringValue("responseCode", "4031609")))))
                .given("account 1234567890 at bank 014 is open and belongs to EILEEN COLLINS")
                .expectsToReceiveHttpInteraction(
                        "a transfer",
                        http -> http.withRequest(request -> signed(request, "/transfer-interbank")
                                        .body(json(body -> body.stringValue("partnerReferenceNo", PAID)
                                                .object("amount", BankPactTest::amount)
                                                .stringValue("beneficiaryAccountName", "EILEEN COLLINS")
                                                .stringValue("beneficiaryAccountNo", OPEN)
                                                .stringValue("beneficiaryBankCode", "014")
                                                .stringValue("sourceAccountNo", "8888000001")
                                                .stringMatcher("transactionDate", TIME, "2026-10-05T10:20:00+07:00"))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.stringValue("responseCode", "2001800")
                                                .stringValue("partnerReferenceNo", PAID)))))
                .given("the transfer 0192000000007000800000000000f001 of Rp9,600,000 is paid")
                .expectsToReceiveHttpInteraction(
                        "a question about a transfer that is paid",
                        http -> http.withRequest(request ->
                                        signed(request, "/transfer/status").body(json(body -> status(body, PAID))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.stringValue("responseCode", "2003600")
                                                .stringValue("originalPartnerReferenceNo", PAID)
                                                .stringValue("latestTransactionStatus", "00")))))
                .given("the bank has never seen the transfer 0192000000007000800000000000f002")
                .expectsToReceiveHttpInteraction(
                        "a question about a transfer that never arrived",
                        http -> http.withRequest(request ->
                                        signed(request, "/transfer/status").body(json(body -> status(body, UNSEEN))))
                                .willRespondWith(response -> response.status(404)
                                        .body(json(body -> body.stringValue("responseCode", "4043601")))))
                .given("on 5 October 2026 Rp9,600,000 left the account for 0192000000007000800000000000f001")
                .expectsToReceiveHttpInteraction(
                        "a question for the statement of a day",
                        http -> http.withRequest(request -> signed(request, "/bank-statement")
                                        .body(json(body -> body.stringValue("accountNo", "8888000001")
                                                .stringValue("fromDateTime", "2026-10-05T00:00:00+07:00")
                                                .stringValue("toDateTime", "2026-10-05T23:59:59+07:00"))))
                                .willRespondWith(
                                        response -> response.status(200).body(json(BankPactTest::statement))))
                .toPact();
    }

    @Test
    void the_bank_is_asked_and_understood(MockServer server) throws Exception {
        PartnerSandbox.main(new String[] {"--generate-keys", secrets.toString()});
        Bank bank = PartnersTestAccess.bank(
                TestPartners.at("bank", server.getUrl()),
                secrets.resolve("bank-private-key.pem"),
                "secret",
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(bank.inquireAccount(account(OPEN), PAID))
                .isEqualTo(new BankResult.HolderNamed(Confidential.of("EILEEN COLLINS"), "2001600"));
        assertThat(bank.inquireAccount(account(DORMANT), PAID))
                .isEqualTo(new BankResult.AccountNotPayable(RefusalReason.ACCOUNT_DORMANT, "4031609"));
        assertThat(bank.transfer(order("f001"))).isEqualTo(new BankResult.TransferDone("2001800"));
        assertThat(bank.transferStatus(order("f001"))).isEqualTo(new BankResult.TransferDone("2003600/00"));
        assertThat(bank.transferStatus(order("f002"))).isEqualTo(new BankResult.TransferUnknown("4043601"));
        assertThat(PartnersTestAccess.statement(
                                TestPartners.at("bank", server.getUrl()),
                                secrets.resolve("bank-private-key.pem"),
                                "secret",
                                Clock.fixed(NOW, ZoneOffset.UTC))
                        .read(LocalDate.of(2026, 10, 5), null))
                .isEqualTo(new BankStatement.Answer.Page(
                        List.of(new StatementEntry(
                                "1",
                                NOW,
                                StatementEntry.Direction.OUT,
                                Rupiah.of(9_600_000),
                                PAID,
                                null,
                                null,
                                StatementEntry.Purpose.OTHER)),
                        new Totals(1, Rupiah.of(9_600_000), 0, Rupiah.ZERO),
                        null));
    }

    private static HttpRequestBuilder signed(HttpRequestBuilder request, String path) {
        return request.method("POST")
                .path("/snap/v1.0" + path)
                .header("Content-Type", Matchers.regexp("application/json.*", "application/json"))
                .header("Authorization", Matchers.regexp("Bearer .+", "Bearer a-token"))
                .header("X-TIMESTAMP", Matchers.regexp(TIME, "2026-10-05T10:20:00+07:00"))
                .header("X-SIGNATURE", Matchers.regexp("[A-Za-z0-9+/=]{88}", "A".repeat(86) + "=="))
                .header("X-PARTNER-ID", "jmo")
                .header("X-EXTERNAL-ID", Matchers.regexp("\\d{32}", "17911332000001234567890123456789"))
                .header("CHANNEL-ID", "95221");
    }

    private static void inquiry(LambdaDslObject body, String account) {
        body.stringValue("partnerReferenceNo", PAID)
                .stringValue("beneficiaryBankCode", "014")
                .stringValue("beneficiaryAccountNo", account);
    }

    private static void status(LambdaDslObject body, String reference) {
        body.stringValue("originalPartnerReferenceNo", reference)
                .stringValue("serviceCode", "18")
                .object("amount", BankPactTest::amount);
    }

    private static void statement(LambdaDslObject body) {
        body.stringValue("responseCode", "2001400")
                .stringValue("hasMore", "N")
                .object(
                        "totalDebitEntries",
                        entries -> entries.stringValue("numberOfEntries", "1").object("amount", BankPactTest::amount))
                .object(
                        "totalCreditEntries",
                        entries -> entries.stringValue("numberOfEntries", "0")
                                .object(
                                        "amount",
                                        amount -> amount.stringValue("value", "0.00")
                                                .stringValue("currency", "IDR")))
                .array(
                        "detailData",
                        details -> details.object(detail -> detail.stringType("transactionId", "1")
                                .stringMatcher("transactionDate", TIME, "2026-10-05T10:20:00+07:00")
                                .stringValue("type", "DEBIT")
                                .object("amount", BankPactTest::amount)
                                .object("detailInfo", info -> info.stringValue("partnerReferenceNo", PAID))));
    }

    private static void amount(LambdaDslObject amount) {
        amount.stringValue("value", "9600000.00").stringValue("currency", "IDR");
    }

    private static DslPart json(Consumer<LambdaDslObject> body) {
        return LambdaDsl.newJsonBody(body::accept).build();
    }

    private static PayoutAccount account(String number) {
        return new PayoutAccount("014", Confidential.of(number), Confidential.of("EILEEN COLLINS"));
    }

    private static PayoutOrder order(String tail) {
        return PayoutOrder.of(
                PayoutId.of("01920000-0000-7000-8000-00000000" + tail),
                new PayoutCause.Claim(ClaimId.of("01920000-0000-7000-8000-00000000c001")),
                MemberId.of("01920000-0000-7000-8000-000000000001"),
                Rupiah.of(9_600_000),
                account(OPEN),
                NOW);
    }
}
