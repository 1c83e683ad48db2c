/** The member's inbox, and what operators see of deliveries. */
@NullMarked
package id.jmo.notification.web;

import org.jspecify.annotations.NullMarked;
