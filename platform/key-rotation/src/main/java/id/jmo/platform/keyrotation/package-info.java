/** Rotation of the keys of personal data: what is stored under an old one is encrypted anew, while the service runs. */
@NullMarked
package id.jmo.platform.keyrotation;

import org.jspecify.annotations.NullMarked;
