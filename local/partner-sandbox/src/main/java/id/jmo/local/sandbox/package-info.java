/** Simulates the partners of the suite on a local machine. */
@NullMarked
package id.jmo.local.sandbox;

import org.jspecify.annotations.NullMarked;
