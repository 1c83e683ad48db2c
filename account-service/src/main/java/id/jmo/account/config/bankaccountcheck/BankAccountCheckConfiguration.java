package id.jmo.account.config.bankaccountcheck;

import id.jmo.account.application.bankaccountcheck.BankAccountCheckTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits of checks of bank accounts. */
@Configuration(proxyBeanMethods = false)
class BankAccountCheckConfiguration {

    @Bean
    BankAccountCheckTerms bankAccountCheckTerms(BankAccountCheckProperties properties) {
        return properties.terms();
    }
}
