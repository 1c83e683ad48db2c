/**
 * The face engine that runs inside the service: decoding, geometry, five ONNX models. An outer room like the others: it
 * fulfils the ports of {@code application} and nobody depends on it.
 */
@NullMarked
package id.jmo.biometric.engine;

import org.jspecify.annotations.NullMarked;
