/** Settings, the table of notices, and wiring. */
@NullMarked
package id.jmo.notification.config;

import org.jspecify.annotations.NullMarked;
