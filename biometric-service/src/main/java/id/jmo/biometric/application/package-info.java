/** What the service can be asked to do, one class each, and the ports that this needs. */
@NullMarked
package id.jmo.biometric.application;

import org.jspecify.annotations.NullMarked;
