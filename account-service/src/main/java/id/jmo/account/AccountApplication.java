package id.jmo.account;

import id.jmo.account.application.ChangeMembership;
import id.jmo.account.application.CheckCivilRegistry;
import id.jmo.account.application.CorrectDetails;
import id.jmo.account.application.ImportMembers;
import id.jmo.account.application.ReadMember;
import id.jmo.account.application.RegisterMember;
import id.jmo.account.application.UpdateData;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Puts the layers of account-service together. */
@SpringBootApplication
@Import({
    ReadMember.class,
    RegisterMember.class,
    ImportMembers.class,
    UpdateData.class,
    ChangeMembership.class,
    CorrectDetails.class,
    CheckCivilRegistry.class
})
class AccountApplication {

    public static void main(String[] args) {
        SpringApplication.run(AccountApplication.class, args);
    }
}
