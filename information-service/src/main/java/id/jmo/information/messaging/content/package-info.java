/** The events of content on Kafka. */
@NullMarked
package id.jmo.information.messaging.content;

import org.jspecify.annotations.NullMarked;
