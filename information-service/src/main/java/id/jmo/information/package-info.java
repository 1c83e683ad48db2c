/** The information service. */
@NullMarked
package id.jmo.information;

import org.jspecify.annotations.NullMarked;
