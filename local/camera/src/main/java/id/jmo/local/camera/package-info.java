/** Simulates the camera of a member's app with the sample portraits. */
@NullMarked
package id.jmo.local.camera;

import org.jspecify.annotations.NullMarked;
