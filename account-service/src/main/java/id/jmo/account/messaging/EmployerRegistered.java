package id.jmo.account.messaging;

import id.jmo.account.model.Employer;
import id.jmo.platform.values.EmployerNumber;

/** What this service reads of a registered employer. */
record EmployerRegistered(String employerNumber, String name) {

    Employer employer() {
        return new Employer(new EmployerNumber(employerNumber), name);
    }
}
