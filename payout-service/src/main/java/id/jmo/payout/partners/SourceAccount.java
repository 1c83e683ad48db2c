package id.jmo.payout.partners;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code jmo.bank.source-account}.
 *
 * @param sourceAccount our account, from which the bank pays
 */
@Validated
@ConfigurationProperties("jmo.bank")
record SourceAccount(@NotBlank String sourceAccount) {}
