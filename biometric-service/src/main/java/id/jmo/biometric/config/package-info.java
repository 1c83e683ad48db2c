/** Properties, and the wiring that needs them. */
@NullMarked
package id.jmo.biometric.config;

import org.jspecify.annotations.NullMarked;
