/** The use cases of outages, and the port they need. */
@NullMarked
package id.jmo.information.application.outage;

import org.jspecify.annotations.NullMarked;
