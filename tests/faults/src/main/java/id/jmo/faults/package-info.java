/** Claims under way while parts of a real suite are killed and the bank misbehaves; afterwards, what was promised. */
@NullMarked
package id.jmo.faults;

import org.jspecify.annotations.NullMarked;
