/**
 * The measuring of a face in a picture: geometry and five ONNX models. It knows pixels and numbers, nothing of photos,
 * members or verdicts.
 */
@NullMarked
package id.jmo.facemeasurement;

import org.jspecify.annotations.NullMarked;
