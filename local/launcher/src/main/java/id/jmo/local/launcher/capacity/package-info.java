/** What a suite of a size needs, from what the bench has measured: {@code ./jmo capacity}. */
@NullMarked
package id.jmo.local.launcher.capacity;

import org.jspecify.annotations.NullMarked;
