/** Starts, watches and stops the whole suite on one machine: the embedded default, and the ground of the acceptance tests. */
@NullMarked
package id.jmo.local.launcher;

import org.jspecify.annotations.NullMarked;
