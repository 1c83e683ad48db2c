package id.jmo.account.application.registration;

import id.jmo.account.model.registration.RegistrationStep;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.util.List;

/**
 * How accounts are registered.
 *
 * @param order of the steps, each once
 * @param lifetime of a registration that is not finished
 * @param perNetwork how many registrations one network may begin within a day
 * @param lease how long one instance owns what is due; longer than the calls of the partners together
 */
public record RegistrationTerms(
        List<RegistrationStep> order, Duration lifetime, int perNetwork, Duration lease, RetrySchedule retries) {

    public RegistrationTerms {
        order = List.copyOf(order);
        if (order.size() != RegistrationStep.values().length
                || order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("The order names every step once, not " + order);
        }
        int personalData = order.indexOf(RegistrationStep.PERSONAL_DATA);
        if (order.indexOf(RegistrationStep.CITIZENSHIP) > personalData
                || order.indexOf(RegistrationStep.MEMBERSHIP_TYPE) > personalData) {
            throw new IllegalArgumentException(
                    "Citizenship and membership type say which personal data are asked for and compared, so they come first");
        }
    }
}
