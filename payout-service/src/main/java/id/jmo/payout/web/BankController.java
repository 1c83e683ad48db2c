package id.jmo.payout.web;

import id.jmo.payout.model.PayableBanks;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Banks by their codes, for whoever names an account. */
@RestController
@Tag(name = "Banks")
class BankController {

    private final PayableBanks banks;

    BankController(PayableBanks banks) {
        this.banks = banks;
    }

    /**
     * A bank.
     *
     * @param code under which Bank Indonesia clears its payments (sandi bank)
     * @param name by which its customers know it
     */
    record BankView(
            @Schema(example = "014") String code,
            @Schema(example = "BCA") String name) {
        static BankView of(PayableBanks.Bank bank) {
            return new BankView(bank.code(), bank.name());
        }
    }

    /**
     * Lists the banks to which money is sent most, the most common first. Other banks can be named by their code as well;
     * whether an account exists is for the bank to say.
     */
    @GetMapping("/api/v1/banks")
    @ForRole({Role.MEMBER, Role.CLAIMS_OFFICER, Role.OPERATOR})
    List<BankView> listBanks() {
        return banks.all().stream().map(BankView::of).toList();
    }
}
