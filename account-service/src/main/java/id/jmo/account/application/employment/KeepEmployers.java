package id.jmo.account.application.employment;

import id.jmo.account.model.Employer;
import id.jmo.platform.application.UseCase;

/** Keeps a copy of the employers that contribution-service registers, so that members are hired by none that nobody knows. */
@UseCase
public class KeepEmployers {

    private final Employers employers;

    KeepEmployers(Employers employers) {
        this.employers = employers;
    }

    /** Members who are at work keep the name of their employer as it was when they were hired. */
    public void registered(Employer employer) {
        employers.keep(employer);
    }
}
