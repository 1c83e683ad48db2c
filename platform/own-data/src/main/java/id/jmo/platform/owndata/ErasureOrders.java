package id.jmo.platform.owndata;

import id.jmo.platform.application.Event;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;

/**
 * Carries out account-service's orders to erase a member's data, and answers for each kind with an event. The answer is stored
 * after the erasure and before the order counts as handled: after a crash the order comes again and is carried out again, and
 * a kind that was answered is not answered twice.
 */
public final class ErasureOrders {

    private static final String COLLECTION = "erasures";

    private final AggregateStore<Answer> answers;
    private final String type;
    private final List<ErasableData> data;

    /**
     * @param topic of the answers
     * @param type of an answer: an event with the fields requestId, memberId and kind
     * @param data the kinds that this service erases
     */
    public ErasureOrders(AggregateStores stores, String topic, String type, List<ErasableData> data) {
        this.answers = stores.create(COLLECTION, Answer.class, topic);
        this.type = type;
        this.data = List.copyOf(data);
    }

    /** That a kind is erased, as it is stored and published. */
    public record Answer(UUID requestId, MemberId memberId, String kind) {}

    /** @param kinds those of other services are left to them */
    public void carryOut(UUID request, MemberId member, Collection<String> kinds) {
        for (ErasableData each : data) {
            if (kinds.contains(each.kind())) {
                each.erase(member);
                answer(new Answer(request, member, each.kind()));
            }
        }
    }

    private void answer(Answer erased) {
        try {
            answers.insert(erased.requestId() + ":" + erased.kind(), erased, List.of(new Event(type, erased)));
        } catch (DuplicateKeyException answeredBefore) {
            // The event of the first answer is published once, by its outbox.
        }
    }
}
