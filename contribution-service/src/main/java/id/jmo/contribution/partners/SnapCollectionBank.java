package id.jmo.contribution.partners;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.jmo.contribution.application.collection.CollectionBank;
import id.jmo.contribution.config.CollectionProperties;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.snap.SnapAmount;
import id.jmo.platform.snap.SnapAnswer;
import id.jmo.platform.snap.SnapClient;
import id.jmo.platform.snap.SnapClient.Service;
import org.springframework.stereotype.Component;

/** Virtual accounts over SNAP (27). */
@Component
class SnapCollectionBank implements CollectionBank {

    /** For one payment of exactly the amount. */
    private static final String CLOSED_AMOUNT = "C";

    private final SnapClient snap;
    private final String prefix;

    SnapCollectionBank(SnapClient snap, CollectionProperties properties) {
        this.snap = snap;
        this.prefix = properties.prefix();
    }

    /** The bank learns no name: the payer sees the payment code. */
    @JsonPropertyOrder({"partnerServiceId", "customerNo", "virtualAccountNo"})
    record AccountRequest(
            String partnerServiceId,
            String customerNo,
            String virtualAccountNo,
            String virtualAccountName,
            String trxId,
            SnapAmount totalAmount,
            String virtualAccountTrxType,
            String expiredDate) {}

    @Override
    public Outcome createAccount(Bill bill) {
        String padded = "%8s".formatted(prefix);
        var request = new AccountRequest(
                padded,
                bill.code().digits(),
                padded + bill.code().digits(),
                "IURAN BPJS KETENAGAKERJAAN " + bill.code().digits(),
                bill.id().toString(),
                SnapAmount.of(bill.amount()),
                CLOSED_AMOUNT,
                SnapClient.timestamp(bill.expiresAt()));
        return switch (snap.ask(Service.CREATE_VIRTUAL_ACCOUNT, request)) {
            case SnapClient.Outcome.Answered(SnapAnswer answer) -> meaning(answer, bill);
            case SnapClient.Outcome.Unclear(String why) -> new Outcome.NotCreated(why);
            case SnapClient.Outcome.NotSent(String why) -> new Outcome.NotCreated(why);
        };
    }

    private Outcome meaning(SnapAnswer answer, Bill bill) {
        return switch (answer.statusAndCase()) {
            // 40901: the bank knows our trxId, which only an earlier request for this bill can have brought.
            case "20000", "40901" -> new Outcome.Created(VirtualAccount.of(prefix, bill.code()));
            default -> new Outcome.NotCreated(answer.code());
        };
    }
}
