/** What runs by the clock: sending what is due. */
@NullMarked
package id.jmo.notification.jobs;

import org.jspecify.annotations.NullMarked;
