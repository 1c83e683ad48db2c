package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.bill.Bill;
import java.util.List;

/** Learns what is posted, before the bill says so: after a crash it learns the same again. */
@FunctionalInterface
public interface PostingListener {

    /** @param contributions those of a batch of the bill's lines */
    void posted(Bill bill, List<Contribution> contributions);
}
