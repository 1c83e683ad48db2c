package id.jmo.account.application.dataupdate;

import id.jmo.account.model.dataupdate.DataUpdateStep;
import java.time.Duration;
import java.util.List;

/**
 * How data are updated.
 *
 * @param order of the steps, each once, the contact before the bank account: the code for that goes to the phone
 * @param lifetime of an update that is not confirmed
 */
public record DataUpdateTerms(List<DataUpdateStep> order, Duration lifetime) {

    public DataUpdateTerms {
        order = List.copyOf(order);
        if (order.size() != DataUpdateStep.values().length
                || order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("The order names every step once, not " + order);
        }
        if (order.indexOf(DataUpdateStep.BANK_ACCOUNT) < order.indexOf(DataUpdateStep.CONTACT)) {
            throw new IllegalArgumentException("The contact comes before the bank account, not " + order);
        }
    }
}
