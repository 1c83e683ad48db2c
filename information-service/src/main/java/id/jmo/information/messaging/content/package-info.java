/** The events of content on Kafka, and what it learns from others. */
@NullMarked
package id.jmo.information.messaging.content;

import org.jspecify.annotations.NullMarked;
