package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.bank.Snap.Case;
import id.jmo.local.sandbox.bank.Snap.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Creates virtual accounts over SNAP (27). */
@RestController
class VirtualAccountController {

    private final SnapRequestVerifier verifier;
    private final SnapAnswers answers;
    private final VirtualAccounts accounts;

    VirtualAccountController(SnapRequestVerifier verifier, SnapAnswers answers, VirtualAccounts accounts) {
        this.verifier = verifier;
        this.answers = answers;
        this.accounts = accounts;
    }

    @PostMapping("/snap/v1.0/transfer-va/create-va")
    ResponseEntity<Map<String, Object>> create(HttpServletRequest request, @RequestBody byte[] body) {
        return answers.answering(Snap.CREATE_VIRTUAL_ACCOUNT, () -> {
            verifier.verify(request, body);
            SnapFields fields = SnapFields.of(body);
            String prefix = fields.text("partnerServiceId", 8);
            String number = fields.text("virtualAccountNo", 28);
            if (!number.equals(prefix + fields.text("customerNo", 20))
                    || !number.strip().matches("\\d{13,20}")) {
                throw new Refusal(Case.INVALID_FORMAT, "virtualAccountNo");
            }
            var account = new VirtualAccount(
                    number.strip(),
                    fields.text("trxId", 64),
                    fields.text("virtualAccountName", 255),
                    fields.rupiah("totalAmount"),
                    fields.time("expiredDate"));
            accounts.create(account);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("partnerServiceId", account.partnerServiceId());
            data.put("customerNo", account.customerNo());
            data.put("virtualAccountNo", number);
            data.put("virtualAccountName", account.name());
            data.put("trxId", account.trxId());
            data.put("totalAmount", SnapAnswers.idr(account.amount()));
            data.put("expiredDate", Snap.time(account.expiresAt()));
            var answer = SnapAnswers.successful(Snap.CREATE_VIRTUAL_ACCOUNT);
            answer.put("virtualAccountData", data);
            return ResponseEntity.ok(answer);
        });
    }
}
