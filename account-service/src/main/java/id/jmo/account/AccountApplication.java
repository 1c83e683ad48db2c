package id.jmo.account;

import id.jmo.platform.servicestarter.ServiceApplication;
import org.springframework.boot.SpringApplication;

/** The account service. {@link id.jmo.account.model.Member} decides what may change. */
@ServiceApplication
class AccountApplication {

    public static void main(String[] args) {
        SpringApplication.run(AccountApplication.class, args);
    }
}
