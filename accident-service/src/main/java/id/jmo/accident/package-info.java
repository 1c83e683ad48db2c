/** The accident service. */
@NullMarked
package id.jmo.accident;

import org.jspecify.annotations.NullMarked;
