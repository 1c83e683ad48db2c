package id.jmo.biometric.messaging;

import id.jmo.platform.values.ClaimId;

/** What this service reads of {@code id.jmo.claim.approved.v1}, {@code rejected.v1} and {@code cancelled.v1}. */
record ClaimDecided(ClaimId claimId) {}
