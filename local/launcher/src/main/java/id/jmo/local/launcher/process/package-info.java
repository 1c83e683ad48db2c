/** Processes of this machine: starting them, and what they leave in memory and in their logs. */
@NullMarked
package id.jmo.local.launcher.process;

import org.jspecify.annotations.NullMarked;
