/** The complaint service. */
@NullMarked
package id.jmo.complaint;

import org.jspecify.annotations.NullMarked;
