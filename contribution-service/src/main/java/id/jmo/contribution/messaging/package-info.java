/** Events in and out. */
@NullMarked
package id.jmo.contribution.messaging;

import org.jspecify.annotations.NullMarked;
