/** A service's part of the copy that members get of their own data (Undang-Undang 27/2022). */
@NullMarked
package id.jmo.platform.owndata;

import org.jspecify.annotations.NullMarked;
