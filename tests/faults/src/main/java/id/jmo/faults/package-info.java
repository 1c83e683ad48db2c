/** Claims in progress while parts of a real suite are killed and the bank misbehaves; afterwards, invariants are checked. */
@NullMarked
package id.jmo.faults;

import org.jspecify.annotations.NullMarked;
