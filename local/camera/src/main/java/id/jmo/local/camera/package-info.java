/** Plays a member before the camera, from the sample portraits. */
@NullMarked
package id.jmo.local.camera;

import org.jspecify.annotations.NullMarked;
