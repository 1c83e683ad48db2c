/** Photos as they are sent: admitted by their header, before anything is decoded, and reduced to the picture. */
@NullMarked
package id.jmo.platform.photos;

import org.jspecify.annotations.NullMarked;
