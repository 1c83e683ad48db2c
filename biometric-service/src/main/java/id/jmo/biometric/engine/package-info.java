/**
 * The engines that measure faces, in this process or at a vendor's, and the decoding of photos before either. An outer
 * layer like the others: it implements ports of {@code application} and nothing depends on it.
 */
@NullMarked
package id.jmo.biometric.engine;

import org.jspecify.annotations.NullMarked;
