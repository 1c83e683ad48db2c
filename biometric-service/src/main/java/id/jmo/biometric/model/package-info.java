/**
 * What a verification is and how it is decided: measurements, the decision policy, the session's life. Plain Java; it
 * knows no engine, no store and no clock.
 */
@NullMarked
package id.jmo.biometric.model;

import org.jspecify.annotations.NullMarked;
