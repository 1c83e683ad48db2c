package id.jmo.account.model.registration;

import java.time.Instant;

/** Which version of the terms (syarat dan ketentuan) was accepted, and when. */
public record TermsAccepted(String version, Instant at) {}
