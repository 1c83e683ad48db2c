package id.jmo.contribution.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code jmo.collection}: how the bank collects for us.
 *
 * @param prefix the bank's number for us, with which our virtual accounts begin (partnerServiceId), up to 8 digits
 * @param bankPublicKey file of the bank's RSA key (PEM, X.509), with which its requests are checked
 * @param clockSkew the greatest difference of the bank's clock to ours
 * @param poll how often to poll for bills without a virtual account
 * @param maxConcurrent how many virtual accounts one instance requests at the same time
 * @param retry when a virtual account is requested again that could not be created
 * @param statementRemark how the bank writes in a line of a statement file which payment it is: a regular expression with the groups
 *     {@code account} and {@code reference}, by the contract with it
 * @param erasureInterval how often requests of the bank are looked for that are too old to be repeated
 */
@Validated
@ConfigurationProperties("jmo.collection")
public record CollectionProperties(
        @NotNull @Size(max = 8) @Pattern(regexp = "\\d+") String prefix,
        @NotNull Path bankPublicKey,
        @DefaultValue("PT5M") Duration clockSkew,
        @DefaultValue("PT1S") Duration poll,
        @DefaultValue("4") int maxConcurrent,
        @DefaultValue("PT1M") Duration retry,
        @NotBlank String statementRemark,
        @DefaultValue("PT1H") Duration erasureInterval) {}
