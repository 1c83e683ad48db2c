/** Is it really the member: reference photo, selfie, verdict. */
@NullMarked
package id.jmo.biometric;

import org.jspecify.annotations.NullMarked;
