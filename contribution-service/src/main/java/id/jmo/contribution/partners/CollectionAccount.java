package id.jmo.contribution.partners;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code jmo.bank.collection-account}.
 *
 * @param collectionAccount our account on which the money of the virtual accounts stands
 */
@Validated
@ConfigurationProperties("jmo.bank")
record CollectionAccount(@NotBlank String collectionAccount) {}
