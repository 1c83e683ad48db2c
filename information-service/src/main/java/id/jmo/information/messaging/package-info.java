/** What the events of information share. */
@NullMarked
package id.jmo.information.messaging;

import org.jspecify.annotations.NullMarked;
