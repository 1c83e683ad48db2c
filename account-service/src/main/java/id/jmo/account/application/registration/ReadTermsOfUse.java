package id.jmo.account.application.registration;

import id.jmo.account.model.registration.TermsOfUse;
import id.jmo.account.model.registration.TermsOfUseVersions;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.util.Optional;

/** The terms that whoever creates an account accepts. */
@UseCase
public class ReadTermsOfUse {

    private final TermsOfUseVersions versions;
    private final Clock clock;

    ReadTermsOfUse(TermsOfUseVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    public TermsOfUse inForce() {
        return versions.on(Jakarta.today(clock));
    }

    public Optional<TermsOfUse> find(String version) {
        return versions.find(version);
    }
}
