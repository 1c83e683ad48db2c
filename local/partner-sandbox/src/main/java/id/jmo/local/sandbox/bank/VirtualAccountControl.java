package id.jmo.local.sandbox.bank;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The control API of virtual accounts: pays one, and shows what is in the books. */
@RestController
@RequestMapping("/sandbox/bank/virtual-accounts/{number}")
class VirtualAccountControl {

    record View(String number, String trxId, long amount, Instant expiresAt, List<VirtualAccounts.Payment> payments) {}

    private final VirtualAccounts accounts;
    private final PayingBank bank;

    VirtualAccountControl(VirtualAccounts accounts, PayingBank bank) {
        this.accounts = accounts;
        this.bank = bank;
    }

    @GetMapping
    View account(@PathVariable String number) {
        VirtualAccount found = find(number);
        return new View(found.number(), found.trxId(), found.amount(), found.expiresAt(), accounts.payments(number));
    }

    @PostMapping("/payments")
    PayingBank.Receipt pay(@PathVariable String number, @RequestBody PayingBank.Order order) {
        if (!bank.takes(order)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The bank has no key or no address of its client");
        }
        return bank.pay(find(number), order);
    }

    private VirtualAccount find(String number) {
        return accounts.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
