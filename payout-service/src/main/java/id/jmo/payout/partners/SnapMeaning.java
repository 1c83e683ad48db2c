package id.jmo.payout.partners;

import id.jmo.payout.model.BankResult;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.RefusalReason;
import id.jmo.platform.snap.SnapAnswer;
import id.jmo.platform.values.Confidential;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the bank's answers mean. The codes are those of SNAP's response code list (ASPI); what is not listed here has no
 * clear meaning, and another inquiry follows. docs/payouts.md has the same as a table.
 */
final class SnapMeaning {

    /** Answers after which no money has moved and none will, in whatever service they come. */
    private static final Map<String, RefusalReason> REFUSALS = Map.of(
            "40302", RefusalReason.LIMIT_EXCEEDED,
            "40303", RefusalReason.REFUSED_BY_BANK,
            "40305", RefusalReason.REFUSED_BY_BANK,
            "40309", RefusalReason.ACCOUNT_DORMANT,
            "40318", RefusalReason.ACCOUNT_CLOSED,
            "40403", RefusalReason.REFUSED_BY_BANK,
            "40411", RefusalReason.ACCOUNT_UNKNOWN);

    private SnapMeaning() {}

    static BankResult ofInquiry(SnapAnswer answer, PayoutAccount account) {
        RefusalReason refusal = REFUSALS.get(answer.statusAndCase());
        if (refusal != null) {
            return new BankResult.AccountNotPayable(refusal, answer.code());
        }
        return switch (answer.statusAndCase()) {
            case "20000" -> holder(answer, account);
            // "Invalid Field Format {field}": a number that the bank's own rules exclude.
            case "40001" ->
                answer.text("responseMessage").contains("beneficiaryAccountNo")
                        ? new BankResult.AccountNotPayable(RefusalReason.ACCOUNT_UNKNOWN, answer.code())
                        : new BankResult.Inconclusive(answer.code());
            default -> new BankResult.Inconclusive(answer.code());
        };
    }

    static BankResult ofTransfer(SnapAnswer answer, PayoutOrder order) {
        if (!answer.agrees("partnerReferenceNo", order.reference()) || !agreesOnMoney(answer, order)) {
            return aboutAnother(answer);
        }
        RefusalReason refusal = REFUSALS.get(answer.statusAndCase());
        if (refusal != null) {
            return new BankResult.TransferRejected(refusal, answer.code());
        }
        return switch (answer.statusAndCase()) {
            case "20000" -> new BankResult.TransferDone(answer.code());
            case "20200" -> new BankResult.TransferPending(answer.code());
            // Among them 40900, 40901 and 40418: the bank has met the request or the reference before.
            default -> new BankResult.Inconclusive(answer.code());
        };
    }

    static BankResult ofStatus(SnapAnswer answer, PayoutOrder order) {
        if (!isAbout(answer, order)) {
            return aboutAnother(answer);
        }
        return switch (answer.statusAndCase()) {
            case "20000" -> status(answer);
            case "40401" -> new BankResult.TransferUnknown(answer.code());
            default -> new BankResult.Inconclusive(answer.code());
        };
    }

    private static BankResult holder(SnapAnswer answer, PayoutAccount account) {
        String name = answer.text("beneficiaryAccountName");
        boolean same =
                answer.agrees("beneficiaryAccountNo", account.accountNumber().reveal())
                        && answer.agrees("beneficiaryBankCode", account.bankCode());
        return same && !name.isBlank()
                ? new BankResult.HolderNamed(Confidential.of(name), answer.code())
                : aboutAnother(answer);
    }

    private static BankResult status(SnapAnswer answer) {
        String status = answer.text("latestTransactionStatus");
        String said = answer.code() + "/" + status;
        return switch (status) {
            case "00" -> new BankResult.TransferDone(said);
            case "01", "02", "03" -> new BankResult.TransferPending(said);
            case "04" -> new BankResult.TransferReturned(said);
            case "05", "06" -> new BankResult.TransferRejected(reasonOfFailure(answer), said);
            case "07" -> new BankResult.TransferUnknown(said);
            default -> new BankResult.Inconclusive(said);
        };
    }

    private static RefusalReason reasonOfFailure(SnapAnswer answer) {
        String previous = answer.text("previousResponseCode");
        return Optional.of(previous)
                .filter(code -> code.matches("\\d{7}"))
                .map(code -> REFUSALS.get(SnapAnswer.statusAndCase(code)))
                .orElse(RefusalReason.REFUSED_BY_BANK);
    }

    private static boolean isAbout(SnapAnswer answer, PayoutOrder order) {
        return answer.agrees("originalPartnerReferenceNo", order.reference())
                && answer.agrees("serviceCode", "18")
                && agreesOnMoney(answer, order);
    }

    /** Amount and account, where they are given. */
    private static boolean agreesOnMoney(SnapAnswer answer, PayoutOrder order) {
        PayoutAccount account = order.account();
        JsonNode amount = answer.body().path("amount");
        return agreesOnAmount(amount.path("value"), order)
                && amount.path("currency").asString("IDR").equals("IDR")
                && answer.agrees("beneficiaryAccountNo", account.accountNumber().reveal())
                && answer.agrees("beneficiaryBankCode", account.bankCode());
    }

    private static boolean agreesOnAmount(JsonNode value, PayoutOrder order) {
        if (value.isMissingNode() || value.isNull()) {
            return true;
        }
        try {
            return new BigDecimal(value.asString(""))
                            .compareTo(BigDecimal.valueOf(order.amount().amount()))
                    == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static BankResult aboutAnother(SnapAnswer answer) {
        return new BankResult.Inconclusive(answer.code() + ", but about something else");
    }
}
