package id.jmo.contribution.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.contribution.application.collection.CollectionBank;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.bill.Amounts;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.contribution.partners.PartnersTestAccess;
import id.jmo.local.sandbox.PartnerSandbox;
import id.jmo.platform.snap.SharedBankToken;
import id.jmo.platform.snap.SnapClient;
import id.jmo.platform.snap.SnapProperties;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPartners;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we ask of the bank for a bill, and what we read of its answer. */
@ConsumerPactTest
@PactTestFor(providerName = "bank", pactMethod = "snap", pactVersion = PactSpecVersion.V4)
class BankPactTest {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00";
    private static final String BILL = "01920000-0000-7000-8000-00000000b001";
    private static final String NUMBER = "88801123456789012";

    @TempDir
    static Path secrets;

    @Pact(provider = "bank", consumer = "contribution-service")
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
                .given("the bank has no virtual account 88801123456789012")
                .expectsToReceiveHttpInteraction(
                        "a request for the virtual account of a bill",
                        http -> http.withRequest(request -> request.method("POST")
                                        .path("/snap/v1.0/transfer-va/create-va")
                                        .header(
                                                "Content-Type",
                                                Matchers.regexp("application/json.*", "application/json"))
                                        .header("Authorization", Matchers.regexp("Bearer .+", "Bearer a-token"))
                                        .header("X-TIMESTAMP", Matchers.regexp(TIME, "2026-10-05T10:20:00+07:00"))
                                        .header(
                                                "X-SIGNATURE",
                                                Matchers.regexp("[A-Za-z0-9+/=]{88}", "A".repeat(86) + "=="))
                                        .header("X-PARTNER-ID", "jmo")
                                        .header(
                                                "X-EXTERNAL-ID",
                                                Matchers.regexp("\\d{32}", "17911332000001234567890123456789"))
                                        .header("CHANNEL-ID", "95221")
                                        .body(json(BankPactTest::account)))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.stringValue("responseCode", "2002700")))))
                .toPact();
    }

    private static void account(LambdaDslObject body) {
        body.stringValue("partnerServiceId", "   88801")
                .stringValue("customerNo", "123456789012")
                .stringValue("virtualAccountNo", "   " + NUMBER)
                .stringType("virtualAccountName", "IURAN BPJS KETENAGAKERJAAN 123456789012")
                .stringValue("trxId", BILL)
                .object(
                        "totalAmount",
                        amount -> amount.stringValue("value", "95300.00").stringValue("currency", "IDR"))
                .stringValue("virtualAccountTrxType", "C")
                .stringMatcher("expiredDate", TIME, "2099-10-12T10:20:00+07:00");
    }

    @Test
    void the_bank_creates_the_virtual_account_of_a_bill(MockServer server) throws Exception {
        PartnerSandbox.main(new String[] {"--generate-keys", secrets.toString()});
        var properties =
                new SnapProperties("jmo-local", "secret", secrets.resolve("bank-private-key.pem"), "jmo", "95221");
        CollectionBank bank = PartnersTestAccess.bank(new SnapClient(
                TestPartners.at("bank", server.getUrl()),
                properties,
                new NoSharedToken(),
                (_, _) -> true,
                Clock.systemUTC()));

        assertThat(bank.createAccount(bill()))
                .isEqualTo(new CollectionBank.Outcome.Created(new VirtualAccount(NUMBER)));
    }

    private static Bill bill() {
        return new Bill(
                BillId.of(BILL),
                new PaymentCode("123456789012"),
                new Payer.Worker(MemberId.of("01920000-0000-7000-8000-000000000001")),
                Segment.BPU,
                List.of(YearMonth.of(2026, 10)),
                new Amounts(Rupiah.of(95_300), Rupiah.ZERO, Rupiah.ZERO),
                1,
                LocalDate.of(2026, 10, 15),
                Instant.parse("2026-10-05T03:20:00Z"),
                Instant.parse("2099-10-12T03:20:00Z"),
                null,
                new BillState.Open(),
                0);
    }

    private static DslPart json(Consumer<LambdaDslObject> body) {
        return LambdaDsl.newJsonBody(body::accept).build();
    }

    /** As for an instance that is alone. */
    private static final class NoSharedToken implements SharedBankToken {
        @Override
        public Optional<Token> current() {
            return Optional.empty();
        }

        @Override
        public void replace(Token token) {}

        @Override
        public void forget(Confidential value) {}
    }
}
