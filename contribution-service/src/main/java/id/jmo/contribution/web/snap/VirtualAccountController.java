package id.jmo.contribution.web.snap;

import id.jmo.contribution.application.collection.InquireAccount;
import id.jmo.contribution.application.collection.ReceivePayment;
import id.jmo.contribution.config.CollectionProperties;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.contribution.model.collection.BankPayment;
import id.jmo.platform.snap.SnapClient;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the bank at which bills are paid, over Bank Indonesia's SNAP API. */
@RestController
@RequestMapping(path = "/snap/v1.0/transfer-va", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Payments over SNAP")
class VirtualAccountController {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualAccountController.class);
    private static final String INQUIRY = "24";
    private static final String PAYMENT = "25";
    private static final int INQUIRY_ID = 128;
    private static final int PAYMENT_ID = 64;
    private static final byte[] NOTHING = new byte[0];

    private final BankCalls calls;
    private final InquireAccount inquire;
    private final ReceivePayment receive;
    private final Duration clockSkew;
    private final Clock clock;

    VirtualAccountController(
            BankCalls calls,
            InquireAccount inquire,
            ReceivePayment receive,
            CollectionProperties properties,
            Clock clock) {
        this.calls = calls;
        this.inquire = inquire;
        this.receive = receive;
        this.clockSkew = properties.clockSkew();
        this.clock = clock;
    }

    /** Tells the bank what is to be paid into a virtual account (24). */
    @PostMapping(path = "/inquiry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PermitAll
    @SignedByBank
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "200",
            description = "It can be paid",
            content = @Content(schema = @Schema(implementation = SnapMessages.Inquired.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SnapMessages.Inquiry.class)))
    ResponseEntity<Object> inquireVirtualAccount(
            HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
        return answer(INQUIRY, () -> {
            SnapFields fields = calls.accept(request, body == null ? NOTHING : body);
            VirtualAccount account = fields.account();
            String id = fields.text("inquiryRequestId", INQUIRY_ID);
            return switch (inquire.inquire(account)) {
                case InquireAccount.Outcome.Payable(Bill bill) -> SnapMessages.Inquired.of(id, bill, account);
                case InquireAccount.Outcome.Paid _ -> throw new SnapRefusal(SnapCase.PAID_BILL);
                case InquireAccount.Outcome.NoLongerPayable _ ->
                    throw new SnapRefusal(SnapCase.EXPIRED_BILL, "[Expired]");
                case InquireAccount.Outcome.Unknown _ -> throw new SnapRefusal(SnapCase.UNKNOWN_BILL, "[Not Found]");
            };
        });
    }

    /** Takes the bank's notification that money was paid into a virtual account (25). */
    @PostMapping(path = "/payment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PermitAll
    @SignedByBank
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "200",
            description = "The bill is paid, by this notification or an earlier one of the same payment",
            content = @Content(schema = @Schema(implementation = SnapMessages.Paid.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SnapMessages.Payment.class)))
    ResponseEntity<Object> receivePayment(
            HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
        return answer(PAYMENT, () -> {
            SnapFields fields = calls.accept(request, body == null ? NOTHING : body);
            VirtualAccount account = fields.account();
            var reference = new PaymentReference(fields.text("paymentRequestId", PAYMENT_ID));
            Rupiah amount = fields.rupiah("paidAmount");
            Instant at = fields.time("trxDateTime", clock.instant().plus(clockSkew));
            return switch (receive.receive(account, reference, amount, at, BankPayment.Source.NOTIFICATION)) {
                case ReceivePayment.Outcome.Paid(Bill bill) ->
                    SnapMessages.Paid.of(reference.text(), bill, account, SnapClient.timestamp(at));
                case ReceivePayment.Outcome.Refused(ReceivePayment.Reason reason) -> throw refusal(reason);
            };
        });
    }

    private static SnapRefusal refusal(ReceivePayment.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> new SnapRefusal(SnapCase.UNKNOWN_BILL, "[Not Found]");
            case WRONG_AMOUNT -> new SnapRefusal(SnapCase.WRONG_AMOUNT);
            case NO_LONGER_PAYABLE -> new SnapRefusal(SnapCase.EXPIRED_BILL, "[Expired]");
            case PAID_BY_ANOTHER -> new SnapRefusal(SnapCase.PAID_BILL);
            case INCONSISTENT -> new SnapRefusal(SnapCase.INCONSISTENT);
        };
    }

    /** Also a failure of ours is answered in SNAP's form: the bank reads no other. */
    private ResponseEntity<Object> answer(String service, Supplier<Object> work) {
        var timestamp = SnapClient.timestamp(clock.instant());
        try {
            return ResponseEntity.ok().header("X-TIMESTAMP", timestamp).body(work.get());
        } catch (SnapRefusal refused) {
            LOG.info("Service {} refused: {}", service, refused.responseMessage());
            return refused(service, refused, timestamp);
        } catch (RuntimeException failure) {
            LOG.error("Service {} failed", service, failure);
            return refused(service, new SnapRefusal(SnapCase.GENERAL_ERROR), timestamp);
        }
    }

    private static ResponseEntity<Object> refused(String service, SnapRefusal refused, String timestamp) {
        return ResponseEntity.status(refused.reason().status())
                .header("X-TIMESTAMP", timestamp)
                .body(new SnapMessages.Refused(refused.reason().responseCode(service), refused.responseMessage()));
    }
}
