/** Facts of other services in, facts of accidents out. The records here are this service's own view of each event. */
@NullMarked
package id.jmo.accident.messaging;

import org.jspecify.annotations.NullMarked;
