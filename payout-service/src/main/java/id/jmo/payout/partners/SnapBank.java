package id.jmo.payout.partners;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.jmo.payout.application.Bank;
import id.jmo.payout.model.BankResult;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.snap.SnapAmount;
import id.jmo.platform.snap.SnapAnswer;
import id.jmo.platform.snap.SnapClient;
import id.jmo.platform.snap.SnapClient.Outcome;
import id.jmo.platform.snap.SnapClient.Service;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The bank over SNAP: account inquiry (16), interbank transfer (18) and transfer status (36). */
@Component
class SnapBank implements Bank {

    private final SnapClient snap;
    private final String sourceAccount;
    private final Clock clock;

    SnapBank(SnapClient snap, SourceAccount properties, Clock clock) {
        this.snap = snap;
        this.sourceAccount = properties.sourceAccount();
        this.clock = clock;
    }

    @JsonPropertyOrder({"partnerReferenceNo", "beneficiaryBankCode", "beneficiaryAccountNo"})
    record InquiryRequest(String partnerReferenceNo, String beneficiaryBankCode, String beneficiaryAccountNo) {
        @Override
        public String toString() {
            return "InquiryRequest";
        }
    }

    @JsonPropertyOrder({"partnerReferenceNo", "amount"})
    record TransferRequest(
            String partnerReferenceNo,
            SnapAmount amount,
            String beneficiaryAccountName,
            String beneficiaryAccountNo,
            String beneficiaryBankCode,
            String sourceAccountNo,
            String transactionDate) {
        @Override
        public String toString() {
            return "TransferRequest";
        }
    }

    @JsonPropertyOrder({"originalPartnerReferenceNo", "serviceCode"})
    record StatusRequest(String originalPartnerReferenceNo, String serviceCode, SnapAmount amount) {}

    @Override
    public BankResult inquireAccount(PayoutAccount account, String reference) {
        var request = new InquiryRequest(
                reference, account.bankCode(), account.accountNumber().reveal());
        return result(snap.ask(Service.INQUIRY, request), answer -> SnapMeaning.ofInquiry(answer, account));
    }

    @Override
    public BankResult transfer(PayoutOrder order) {
        PayoutAccount account = order.account();
        var request = new TransferRequest(
                order.reference(),
                SnapAmount.of(order.amount()),
                account.holderName().reveal(),
                account.accountNumber().reveal(),
                account.bankCode(),
                sourceAccount,
                SnapClient.timestamp(clock.instant()));
        return result(snap.order(Service.TRANSFER, request), answer -> SnapMeaning.ofTransfer(answer, order));
    }

    @Override
    public BankResult transferStatus(PayoutOrder order) {
        var request = new StatusRequest(order.reference(), Service.TRANSFER.code(), SnapAmount.of(order.amount()));
        return result(snap.ask(Service.STATUS, request), answer -> SnapMeaning.ofStatus(answer, order));
    }

    private static BankResult result(Outcome outcome, Function<SnapAnswer, BankResult> meaning) {
        return switch (outcome) {
            case Outcome.Answered o -> meaning.apply(o.answer());
            case Outcome.Unclear o -> new BankResult.Inconclusive(o.why());
            case Outcome.NotSent o -> new BankResult.NotSent(o.why());
        };
    }
}
