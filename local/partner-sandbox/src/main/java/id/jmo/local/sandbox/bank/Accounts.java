package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.Resettable;
import id.jmo.local.sandbox.SampleFile;
import id.jmo.local.sandbox.SandboxProperties;
import id.jmo.local.sandbox.bank.BankAccount.Behaviour;
import id.jmo.local.sandbox.bank.BankAccount.Status;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of all banks. */
@Component
class Accounts implements Resettable {

    private final JdbcClient jdbc;
    private final Path sample;

    Accounts(JdbcClient jdbc, SandboxProperties properties) {
        this.jdbc = jdbc;
        this.sample = properties.sampleDir().resolve("bank-accounts.csv");
        loadSample();
    }

    void open(BankAccount account) {
        jdbc.sql("""
                merge into bank_accounts (bank_code, account_number, holder_name, status, behaviour)
                key (bank_code, account_number) values (?, ?, ?, ?, ?)""")
                .params(
                        account.bankCode(),
                        account.accountNumber(),
                        account.holderName(),
                        account.status().name(),
                        account.behaviour().name())
                .update();
    }

    Optional<BankAccount> find(String bankCode, String accountNumber) {
        return jdbc.sql("select * from bank_accounts where bank_code = ? and account_number = ?")
                .params(bankCode, accountNumber)
                .query((row, n) -> new BankAccount(
                        row.getString("bank_code"),
                        row.getString("account_number"),
                        row.getString("holder_name"),
                        Status.valueOf(row.getString("status")),
                        Behaviour.valueOf(row.getString("behaviour"))))
                .optional();
    }

    private void loadSample() {
        for (SampleFile.Line line : SampleFile.read(sample)) {
            open(new BankAccount(
                    line.get("bankCode"),
                    line.get("accountNumber"),
                    line.get("holderName"),
                    Status.valueOf(line.get("status")),
                    Behaviour.valueOf(line.get("behaviour"))));
        }
    }

    @Override
    public void reset() {
        jdbc.sql("delete from bank_accounts").update();
        loadSample();
    }
}
