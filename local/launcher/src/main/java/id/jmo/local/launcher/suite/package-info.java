/** Starts, watches and stops the whole suite on one machine: for a laptop, and for the acceptance tests. */
@NullMarked
package id.jmo.local.launcher.suite;

import org.jspecify.annotations.NullMarked;
