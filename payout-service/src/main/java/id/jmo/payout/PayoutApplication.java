package id.jmo.payout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class PayoutApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PayoutApplication.class, arguments);
    }
}
