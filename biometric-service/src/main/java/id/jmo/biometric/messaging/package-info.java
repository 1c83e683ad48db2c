/** Events in and out: claims to judge, verdicts to publish. */
@NullMarked
package id.jmo.biometric.messaging;

import org.jspecify.annotations.NullMarked;
