package id.jmo.claim.application;

import id.jmo.claim.model.JudgedSelfie;
import id.jmo.platform.values.VerificationId;
import java.util.Optional;

/** The selfies for another payout account that biometric-service has judged. */
public interface JudgedSelfies {

    /** Keeps the verdict; a second time it changes nothing. */
    void keep(JudgedSelfie selfie);

    Optional<JudgedSelfie> find(VerificationId verification);

    /**
     * Uses the selfie for one correction.
     *
     * @param correction identifies it
     * @return false if it served another one; true also if it served this one before
     */
    boolean use(VerificationId verification, String correction);
}
