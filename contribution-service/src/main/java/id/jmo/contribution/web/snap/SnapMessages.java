package id.jmo.contribution.web.snap;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.snap.SnapAmount;
import io.swagger.v3.oas.annotations.media.Schema;

/** What goes over the wire. Of the fields that SNAP allows in a request these are read, and all others ignored. */
final class SnapMessages {

    private static final int CUSTOMER = 12;

    private SnapMessages() {}

    /**
     * @param partnerServiceId the bank's number for us, filled with spaces on the left to 8 characters
     * @param customerNo the bill's payment code
     * @param virtualAccountNo both together
     * @param inquiryRequestId the bank's name for the inquiry
     */
    @Schema(name = "VirtualAccountInquiry")
    record Inquiry(
            @Schema(maxLength = 8) String partnerServiceId,
            @Schema(maxLength = 20) String customerNo,
            @Schema(maxLength = 28) String virtualAccountNo,
            @Schema(maxLength = 128) String inquiryRequestId) {}

    /**
     * @param partnerServiceId the bank's number for us, filled with spaces on the left to 8 characters
     * @param customerNo the bill's payment code
     * @param virtualAccountNo both together
     * @param paymentRequestId the bank's name for the payment, the same however often it is notified
     * @param trxDateTime when the bank received the money, to the second with its offset
     */
    @Schema(name = "VirtualAccountPayment")
    record Payment(
            @Schema(maxLength = 8) String partnerServiceId,
            @Schema(maxLength = 20) String customerNo,
            @Schema(maxLength = 28) String virtualAccountNo,
            @Schema(maxLength = 64) String paymentRequestId,
            SnapAmount paidAmount,
            @Schema(maxLength = 25) String trxDateTime) {}

    /**
     * @param responseCode HTTP status, service and case
     * @param responseMessage what is wrong, and the name of a faulty field
     */
    @Schema(name = "SnapRefusal")
    record Refused(String responseCode, String responseMessage) {}

    /** In both languages. */
    @Schema(name = "SnapReason")
    record Reason(String english, String indonesia) {
        static final Reason SUCCESS = new Reason("Success", "Sukses");
    }

    /**
     * @param inquiryStatus 00
     * @param totalAmount what is to be paid: this and nothing else
     */
    @Schema(name = "InquiredVirtualAccount")
    record InquiredAccount(
            String inquiryStatus,
            Reason inquiryReason,
            String partnerServiceId,
            String customerNo,
            String virtualAccountNo,
            String virtualAccountName,
            String inquiryRequestId,
            SnapAmount totalAmount) {}

    @Schema(name = "VirtualAccountInquired")
    record Inquired(String responseCode, String responseMessage, InquiredAccount virtualAccountData) {
        static Inquired of(String requestId, Bill bill, VirtualAccount account) {
            return new Inquired(
                    "2002400",
                    "Successful",
                    new InquiredAccount(
                            "00",
                            Reason.SUCCESS,
                            prefix(account),
                            customer(account),
                            prefix(account) + customer(account),
                            "IURAN BPJS KETENAGAKERJAAN",
                            requestId,
                            SnapAmount.of(bill.amount())));
        }
    }

    /** @param paymentFlagStatus 00: the bill is paid */
    @Schema(name = "PaidVirtualAccount")
    record PaidAccount(
            String paymentFlagStatus,
            Reason paymentFlagReason,
            String partnerServiceId,
            String customerNo,
            String virtualAccountNo,
            String paymentRequestId,
            SnapAmount paidAmount,
            String trxDateTime) {}

    @Schema(name = "VirtualAccountPaid")
    record Paid(String responseCode, String responseMessage, PaidAccount virtualAccountData) {
        static Paid of(String paymentId, Bill bill, VirtualAccount account, String trxDateTime) {
            return new Paid(
                    "2002500",
                    "Successful",
                    new PaidAccount(
                            "00",
                            Reason.SUCCESS,
                            prefix(account),
                            customer(account),
                            prefix(account) + customer(account),
                            paymentId,
                            SnapAmount.of(bill.amount()),
                            trxDateTime));
        }
    }

    private static String prefix(VirtualAccount account) {
        String number = account.number();
        return "%8s".formatted(number.substring(0, number.length() - CUSTOMER));
    }

    private static String customer(VirtualAccount account) {
        return account.paymentCode().digits();
    }
}
