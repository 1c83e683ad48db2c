package id.jmo.payout;

import id.jmo.platform.servicestarter.ServiceApplication;
import org.springframework.boot.SpringApplication;

/** The payout service. {@link id.jmo.payout.model.PayoutLifecycle} is the lifecycle of a payout. */
@ServiceApplication
public class PayoutApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PayoutApplication.class, arguments);
    }
}
