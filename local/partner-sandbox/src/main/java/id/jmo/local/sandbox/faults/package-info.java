/** Fault injection in front of every partner. */
@NullMarked
package id.jmo.local.sandbox.faults;

import org.jspecify.annotations.NullMarked;
