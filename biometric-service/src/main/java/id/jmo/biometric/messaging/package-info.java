/** Kafka in and out: claims to judge, verdicts to tell. */
@NullMarked
package id.jmo.biometric.messaging;

import org.jspecify.annotations.NullMarked;
