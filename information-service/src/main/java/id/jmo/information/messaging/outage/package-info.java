/** The events of outages on Kafka. */
@NullMarked
package id.jmo.information.messaging.outage;

import org.jspecify.annotations.NullMarked;
