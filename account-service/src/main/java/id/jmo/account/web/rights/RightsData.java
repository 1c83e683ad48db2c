package id.jmo.account.web.rights;

import id.jmo.account.application.ReadMember;
import id.jmo.account.application.rights.RecordDataCopies;
import id.jmo.account.application.rights.RequestErasure;
import id.jmo.account.model.Member;
import id.jmo.account.model.rights.DataCopy;
import id.jmo.account.model.rights.ErasureRequest;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.owndata.Words;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Consent;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a member has decided about their data, and when copies of them were given. */
@Component
class RightsData implements PersonalDataSource {

    private static final DataSection<DataCopy> COPIES = DataSection.<DataCopy>named("data-copies")
            .field("at", DataCopy::at)
            .coded("form", DataCopy.Form.class, DataCopy::form);

    private static final Locale INDONESIAN = Locale.of("id");

    private record Asked(ErasureRequest request, ErasureRequest.Item item) {}

    private final ReadMember readMember;
    private final RecordDataCopies copies;
    private final RequestErasure erasures;
    private final DataSection<Asked> requests;
    private final DataSection<Consent> biometrics;

    RightsData(
            ReadMember readMember,
            RecordDataCopies copies,
            RequestErasure erasures,
            ErasureViews views,
            ProblemTexts texts) {
        this.readMember = readMember;
        this.erasures = erasures;
        this.requests = DataSection.<Asked>named("erasure-requests")
                .field("requestedAt", asked -> asked.request().requestedAt())
                .field(
                        "kind",
                        asked -> new Words(
                                asked.item().kind().name(),
                                language -> views.title(asked.item().kind(), language)))
                .coded(
                        "state",
                        ErasureRequest.State.class,
                        asked -> asked.item().state())
                .field("since", asked -> asked.item().since())
                .field("reason", asked -> words(asked.item(), views));
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
        return List.of(biometrics, requests, COPIES);
    }

    @Override
    public List<DataSection.Content> read(MemberId id) {
        List<Consent> consents = readMember
                .find(id)
                .map(Member::biometrics)
                .map(history -> history.consents().reversed())
                .orElse(List.of());
        return List.of(
                biometrics.of(consents),
                requests.of(erasures.of(id).requests().reversed().stream()
                        .flatMap(request -> request.items().stream().map(item -> new Asked(request, item)))),
                COPIES.of(copies.of(id)));
    }

    private static @Nullable Words words(ErasureRequest.Item item, ErasureViews views) {
        return views.reason(item, INDONESIAN) == null
                ? null
                : new Words(item.state().name(), language -> Objects.requireNonNull(views.reason(item, language)));
    }
}
