/** Facts of other services in, facts of claims out. The records here are this service's own view of each event. */
@NullMarked
package id.jmo.claim.messaging;

import org.jspecify.annotations.NullMarked;
