/** Inbox, deliveries and contacts in MongoDB. */
@NullMarked
package id.jmo.notification.persistence;

import org.jspecify.annotations.NullMarked;
