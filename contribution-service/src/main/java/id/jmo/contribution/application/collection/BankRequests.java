package id.jmo.contribution.application.collection;

import java.time.LocalDate;

/** The requests of the bank, each of which it may make once a day (X-EXTERNAL-ID). */
public interface BankRequests {

    /**
     * @param day in Asia/Jakarta
     * @return false if the bank has made it that day before
     */
    boolean isFirst(String externalId, LocalDate day);
}
