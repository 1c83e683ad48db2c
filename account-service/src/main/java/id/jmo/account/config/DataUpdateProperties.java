package id.jmo.account.config;

import id.jmo.account.application.dataupdate.DataUpdateTerms;
import id.jmo.account.model.dataupdate.DataUpdateStep;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How data are updated.
 *
 * @param steps in their order, each once
 * @param lifetime of an update that is not confirmed
 * @param erasureInterval how often updates are looked for whose time is over
 */
@ConfigurationProperties("jmo.data-updates")
record DataUpdateProperties(
        @DefaultValue({
            "MEMBERSHIP",
            "SELFIE",
            "CONTACT",
            "CIVIL_DATA",
            "OCCUPATION",
            "NPWP",
            "EMERGENCY_CONTACT",
            "BANK_ACCOUNT"
        })
        List<DataUpdateStep> steps,

        @DefaultValue("7d") Duration lifetime,
        @DefaultValue("10m") Duration erasureInterval) {

    DataUpdateTerms toTerms() {
        return new DataUpdateTerms(steps, lifetime);
    }
}
