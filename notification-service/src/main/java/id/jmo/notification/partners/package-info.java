/** The ways out: mail server and SMS partner. */
@NullMarked
package id.jmo.notification.partners;

import org.jspecify.annotations.NullMarked;
