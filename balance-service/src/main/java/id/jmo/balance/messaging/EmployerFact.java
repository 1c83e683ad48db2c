package id.jmo.balance.messaging;

import id.jmo.platform.values.EmployerNumber;

/** What is read of {@code id.jmo.employer.registered.v1}: the employer as of then. */
record EmployerFact(String employerNumber, String branchCode) {

    EmployerNumber number() {
        return new EmployerNumber(employerNumber);
    }
}
