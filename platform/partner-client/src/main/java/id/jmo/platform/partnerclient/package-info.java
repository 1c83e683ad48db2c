/** Calls to the outside world that stay bounded in time and number, and that fail in one known way. */
@NullMarked
package id.jmo.platform.partnerclient;

import org.jspecify.annotations.NullMarked;
