package id.jmo.balance.application;

import id.jmo.balance.model.Posting;
import id.jmo.platform.application.Parallel;
import id.jmo.platform.application.Traces;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Credits opening balances and contributions. What was credited before is recognised by its external id. */
@UseCase
public class ImportSavings {

    /** Members are independent of each other; the writes of so many at a time share their commits. */
    private static final int PARALLEL = 64;

    private final Ledger ledger;
    private final Journal journal;
    private final Traces traces;

    /** How an order stands to the ledger. */
    public enum Standing {
        /** It is not in the ledger; or was not, and is now. */
        NEW,
        CREDITED_BEFORE,
        /** Its external id stands for another credit. */
        OTHER_CREDIT,
        /** There is no member of that KPJ, or no event of the member has arrived yet. */
        KPJ_UNKNOWN
    }

    ImportSavings(Ledger ledger, Journal journal, Traces traces) {
        this.ledger = ledger;
        this.journal = journal;
        this.traces = traces;
    }

    /** How each order stands to the ledger, in their order. */
    public List<Standing> compare(List<CreditOrder> orders) {
        Map<String, Posting> booked = new HashMap<>();
        journal.findAll(orders.stream().map(order -> order.credit().id()).toList())
                .forEach(posting -> booked.put(posting.id(), posting));
        return orders.stream()
                .map(order -> {
                    Posting posting = booked.get(order.credit().id());
                    return posting == null ? Standing.NEW : standing(posting, order);
                })
                .toList();
    }

    private static Standing standing(Posting posting, CreditOrder order) {
        boolean same =
                posting.member().equals(order.member()) && posting.entry().equals(order.credit());
        return same ? Standing.CREDITED_BEFORE : Standing.OTHER_CREDIT;
    }

    /**
     * Credits what is not in the ledger; those of one member in their order.
     *
     * @return how each order stood to the ledger when its turn came
     */
    public List<Standing> credit(List<CreditOrder> orders) {
        Map<MemberId, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < orders.size(); i++) {
            places.computeIfAbsent(orders.get(i).member(), _ -> new ArrayList<>())
                    .add(i);
        }
        Map<String, MemberId> owners = new HashMap<>();
        orders.forEach(order -> owners.putIfAbsent(order.credit().id(), order.member()));
        Set<String> othersIds = journal.reserve(owners);
        Standing[] standings = new Standing[orders.size()];
        String cause = traces.current();
        Parallel.run(
                PARALLEL,
                places.values().stream()
                        .<Runnable>map(ofMember -> () -> traces.resume(
                                cause,
                                "import savings of a member",
                                () -> ofMember.forEach(place -> standings[place] = othersIds.contains(
                                                orders.get(place).credit().id())
                                        ? Standing.OTHER_CREDIT
                                        : creditOne(orders.get(place)))))
                        .toList());
        return List.of(standings);
    }

    private Standing creditOne(CreditOrder order) {
        return switch (ledger.book(order.member(), order.credit())) {
            case BOOKED -> Standing.NEW;
            case ALREADY_BOOKED, NOTHING_TO_BOOK ->
                ledger.find(order.member(), order.credit().id())
                        .map(posting -> standing(posting, order))
                        .orElse(Standing.OTHER_CREDIT);
        };
    }
}
