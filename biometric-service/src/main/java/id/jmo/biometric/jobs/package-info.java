/** What runs by the clock. */
@NullMarked
package id.jmo.biometric.jobs;

import org.jspecify.annotations.NullMarked;
