/** The outside world for a suite that runs alone. */
@NullMarked
package id.jmo.local.sandbox;

import org.jspecify.annotations.NullMarked;
