package id.jmo.account.application.dataupdate;

import id.jmo.account.model.dataupdate.DataUpdateStep;
import java.time.Duration;
import java.util.List;

/**
 * How data are updated.
 *
 * @param order of the steps, each once, the selfie before the contact, which is changed by who has proved to be the member, and the contact
 *     before the bank account: the code for that goes to the phone
 * @param lifetime of an update that is not confirmed
 */
public record DataUpdateTerms(List<DataUpdateStep> order, Duration lifetime) {

    /** Contacts and bank accounts that a member may change on one day, in Jakarta. Our own figure. */
    static final int MOST_CHANGES_A_DAY = 3;

    public DataUpdateTerms {
        order = List.copyOf(order);
        if (order.size() != DataUpdateStep.values().length
                || order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("The order names every step once, not " + order);
        }
        if (order.indexOf(DataUpdateStep.BANK_ACCOUNT) < order.indexOf(DataUpdateStep.CONTACT)) {
            throw new IllegalArgumentException("The contact comes before the bank account, not " + order);
        }
        if (order.indexOf(DataUpdateStep.CONTACT) < order.indexOf(DataUpdateStep.SELFIE)) {
            throw new IllegalArgumentException("The selfie comes before the contact, not " + order);
        }
    }
}
