/** Outages: what is away, which channel works instead, and who says so. */
@NullMarked
package id.jmo.information.model.outage;

import org.jspecify.annotations.NullMarked;
