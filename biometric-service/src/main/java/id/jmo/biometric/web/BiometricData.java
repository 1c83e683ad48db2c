package id.jmo.biometric.web;

import id.jmo.biometric.application.ShowOwnBiometrics;
import id.jmo.biometric.application.ShowOwnBiometrics.Kept;
import id.jmo.biometric.application.ShowOwnBiometrics.KeptReference;
import id.jmo.biometric.model.Purpose;
import id.jmo.platform.keycloakspringadapter.AuditSubject;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A member's verifications and reference photo: that there are pictures, never the pictures, and no scores, by which
 * somebody could improve on an attempt.
 */
@Component
class BiometricData implements PersonalDataSource, AuditSubject {

    private static final DataSection<KeptReference> REFERENCE = DataSection.<KeptReference>named("reference-photo")
            .field("enrolledAt", kept -> kept.photo().enrolledAt())
            .field("picture", KeptReference::picture);

    private record Shown(VerificationView view, Kept kept) {}

    private static final DataSection<Shown> VERIFICATIONS = DataSection.<Shown>named("verifications")
            .field("verificationId", shown -> shown.view().verificationId())
            .coded("purpose", Purpose.class, shown -> shown.view().purpose())
            .coded("state", VerificationView.State.class, shown -> shown.view().state())
            .field("openedAt", shown -> shown.view().openedAt().toInstant())
            .field("claimId", shown -> shown.view().claimId())
            .field("pictures", shown -> shown.kept().pictures())
            .field("picturesErasedAt", shown -> shown.kept().picturesErasedAt().orElse(null));

    private final ShowOwnBiometrics biometrics;
    private final Clock clock;

    BiometricData(ShowOwnBiometrics biometrics, Clock clock) {
        this.biometrics = biometrics;
        this.clock = clock;
    }

    @Override
    public String variable() {
        return "verificationId";
    }

    @Override
    public Optional<MemberId> memberOf(String value) {
        return biometrics.ownerOf(VerificationId.of(value));
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(REFERENCE, VERIFICATIONS);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        return List.of(
                REFERENCE.ofOne(biometrics.referenceOf(member).orElse(null)),
                VERIFICATIONS.of(biometrics.latestOf(member, DataSection.READ_ITEMS).stream()
                        .map(kept -> new Shown(VerificationView.forMember(kept.verification(), clock.instant()), kept))
                        .toList()));
    }
}
