package id.jmo.account.web.rights;

import id.jmo.account.application.ReadMember;
import id.jmo.account.application.rights.RecordDataCopies;
import id.jmo.account.model.Member;
import id.jmo.account.model.rights.DataCopy;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.owndata.Words;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Consent;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a member has decided about their data, and when copies of them were given. */
@Component
class RightsData implements PersonalDataSource {

    private static final DataSection<DataCopy> COPIES = DataSection.<DataCopy>named("data-copies")
            .field("at", DataCopy::at)
            .coded("form", DataCopy.Form.class, DataCopy::form);

    private final ReadMember readMember;
    private final RecordDataCopies copies;
    private final DataSection<Consent> biometrics;

    RightsData(ReadMember readMember, RecordDataCopies copies, ProblemTexts texts) {
        this.readMember = readMember;
        this.copies = copies;
        this.biometrics = DataSection.<Consent>named("biometric-consents")
                .field("version", Consent::version)
                .field(
                        "text",
                        consent -> new Words(
                                consent.version(),
                                language -> BiometricConsentController.textOf(consent, texts, language)))
                .field("givenAt", Consent::givenAt)
                .field("withdrawnAt", Consent::withdrawnAt);
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(biometrics, COPIES);
    }

    @Override
    public List<DataSection.Content> read(MemberId id) {
        List<Consent> consents = readMember
                .find(id)
                .map(Member::biometrics)
                .map(history -> history.consents().reversed())
                .orElse(List.of());
        return List.of(biometrics.of(consents), COPIES.of(copies.of(id)));
    }
}
