package id.jmo.account.web.rights;

import id.jmo.account.model.rights.DataKind;
import id.jmo.account.model.rights.ErasureRequest;
import id.jmo.account.model.rights.ErasureRequest.State;
import id.jmo.account.model.rights.ErasureRequestId;
import id.jmo.account.model.rights.Erasures;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests for erasure as the API shows them. */
@Component
class ErasureViews {

    private final ProblemTexts texts;

    ErasureViews(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Where a request is. */
    enum Status {
        /** Services are to answer, or an officer to decide. */
        UNDER_WAY,
        DONE
    }

    /**
     * A request for erasure.
     *
     * @param items one for each kind of data
     */
    record ErasureRequestView(
            ErasureRequestId requestId, OffsetDateTime requestedAt, Status status, List<ErasureItemView> items) {}

    /**
     * What becomes of one kind of data.
     *
     * @param title of the kind, in the language of the request
     * @param since when it came to this state
     * @param reason why it stays, with the legal basis, or why it is not erased yet; the officer's own words where one decided
     */
    record ErasureItemView(
            DataKind kind,
            String title,
            State state,
            OffsetDateTime since,
            @Nullable String reason) {}

    /** @param requests the newest first, at most 20 */
    record ErasureRequestsView(MemberId memberId, List<ErasureRequestView> requests) {}

    ErasureRequestsView of(Erasures erasures, Locale locale) {
        return new ErasureRequestsView(
                erasures.member(),
                erasures.requests().reversed().stream()
                        .map(request -> of(request, locale))
                        .toList());
    }

    ErasureRequestView of(ErasureRequest request, Locale locale) {
        return new ErasureRequestView(
                request.id(),
                Jakarta.at(request.requestedAt()),
                request.isDone() ? Status.DONE : Status.UNDER_WAY,
                request.items().stream()
                        .map(item -> new ErasureItemView(
                                item.kind(),
                                title(item.kind(), locale),
                                item.state(),
                                Jakarta.at(item.since()),
                                reason(item, locale)))
                        .toList());
    }

    String title(DataKind kind, Locale locale) {
        return text(locale, "erasure.kind." + kind);
    }

    @Nullable
    String reason(ErasureRequest.Item item, Locale locale) {
        return switch (item.state()) {
            case ORDERED, ERASED -> null;
            case AWAITS_OFFICER, KEPT -> text(locale, "erasure.reason." + item.kind());
            case REFUSED -> {
                Confidential words = item.reason();
                yield words == null ? null : words.reveal();
            }
        };
    }

    private String text(Locale locale, String key) {
        return texts.get(locale, key, Map.of());
    }
}
