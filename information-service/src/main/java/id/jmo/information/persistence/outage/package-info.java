/** Outages in MongoDB. */
@NullMarked
package id.jmo.information.persistence.outage;

import org.jspecify.annotations.NullMarked;
