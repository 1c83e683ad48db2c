package id.jmo.balance.application;

import id.jmo.balance.model.Posting;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Credits opening balances and contributions from a file. A file with a faulty line changes nothing. A file whose
 * import was cut off is simply imported again: what was credited before is recognised by its external id.
 */
@UseCase
public class ImportSavings {

    private static final int CHUNK = 500;
    /** Members are independent of each other; so many are credited at a time. */
    private static final int PARALLEL = 8;

    private final Ledger ledger;
    private final Journal journal;

    /** What became of the file. */
    public sealed interface Result {
        /**
         * All lines are credited now.
         *
         * @param credited lines credited now
         * @param creditedBefore lines found in the ledger from an earlier import
         * @param amount the sum of the lines credited now
         */
        record Imported(int credited, int creditedBefore, Rupiah amount) implements Result {}

        /** These lines carry an external id that stands for another credit, here or in the ledger; nothing was done. */
        record Refused(List<Long> reusedExternalIds) implements Result {}
    }

    ImportSavings(Ledger ledger, Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    public Result credit(List<CreditOrder> orders) {
        List<Long> reused = reusedExternalIds(orders);
        if (!reused.isEmpty()) {
            return new Result.Refused(reused);
        }
        Map<MemberId, List<CreditOrder>> byMember = new LinkedHashMap<>();
        orders.forEach(order ->
                byMember.computeIfAbsent(order.member(), _ -> new ArrayList<>()).add(order));
        List<CreditOrder> credited = new ArrayList<>();
        for (List<CreditOrder> done : inParallel(byMember.values().stream()
                .map(membersOrders -> (Callable<List<CreditOrder>>) () -> creditEach(membersOrders))
                .toList())) {
            credited.addAll(done);
        }
        Rupiah amount = credited.stream().map(order -> order.credit().amount()).reduce(Rupiah.ZERO, Rupiah::plus);
        return new Result.Imported(credited.size(), orders.size() - credited.size(), amount);
    }

    private List<CreditOrder> creditEach(List<CreditOrder> orders) {
        return orders.stream().filter(this::creditOne).toList();
    }

    private boolean creditOne(CreditOrder order) {
        return ledger.book(order.member(), order.credit()) == Ledger.Outcome.BOOKED;
    }

    private List<Long> reusedExternalIds(List<CreditOrder> orders) {
        List<Long> reused = new ArrayList<>();
        Map<String, CreditOrder> firsts = new HashMap<>();
        for (int from = 0; from < orders.size(); from += CHUNK) {
            List<CreditOrder> chunk = orders.subList(from, Math.min(from + CHUNK, orders.size()));
            Map<String, Posting> booked = new HashMap<>();
            journal.findAll(chunk.stream().map(order -> order.credit().id()).toList())
                    .forEach(posting -> booked.put(posting.id(), posting));
            for (CreditOrder order : chunk) {
                CreditOrder first = firsts.putIfAbsent(order.credit().id(), order);
                Posting posting = booked.get(order.credit().id());
                if (first != null || (posting != null && !isSame(posting, order))) {
                    reused.add(order.line());
                }
            }
        }
        return reused;
    }

    private static boolean isSame(Posting posting, CreditOrder order) {
        return posting.member().equals(order.member()) && posting.entry().equals(order.credit());
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(PARALLEL, Thread.ofVirtual().factory())) {
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted; import the file again", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
