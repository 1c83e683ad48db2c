package id.jmo.balance;

import id.jmo.platform.servicestarter.ServiceApplication;
import org.springframework.boot.SpringApplication;

/** The balance service: the member's savings, from credit to payout. */
@ServiceApplication
public class BalanceApplication {

    public static void main(String[] args) {
        SpringApplication.run(BalanceApplication.class, args);
    }
}
