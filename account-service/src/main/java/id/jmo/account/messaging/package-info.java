/** The events of members on Kafka. */
@NullMarked
package id.jmo.account.messaging;

import org.jspecify.annotations.NullMarked;
