package id.jmo.account.application.dataupdate;

import id.jmo.account.model.dataupdate.JudgedSelfie;
import id.jmo.platform.values.VerificationId;
import java.util.Optional;

/** The selfies for data updates that biometric-service has judged. */
public interface JudgedSelfies {

    /** Keeps the verdict; a second time it changes nothing. */
    void keep(JudgedSelfie selfie);

    Optional<JudgedSelfie> find(VerificationId verification);

    /**
     * Uses the selfie for one data update.
     *
     * @param update identifies the data update
     * @return false if it served another one; true also if it served this one before
     */
    boolean use(VerificationId verification, String update);
}
