/**
 * How a service lets requests in: as many at a time as it can serve, and before it stops it says so while it still
 * serves.
 */
@NullMarked
package id.jmo.platform.admission;

import org.jspecify.annotations.NullMarked;
