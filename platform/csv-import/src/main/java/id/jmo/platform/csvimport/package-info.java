/** Import files as CSV: read whole, every fault named by line and field, and refused whole if there is any. */
@NullMarked
package id.jmo.platform.csvimport;

import org.jspecify.annotations.NullMarked;
