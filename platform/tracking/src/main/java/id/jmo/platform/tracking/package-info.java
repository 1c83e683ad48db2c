/** Timelines that their readers follow live: who is told of a change, and the streams that are sent. */
@NullMarked
package id.jmo.platform.tracking;

import org.jspecify.annotations.NullMarked;
